import { ArrowLeft } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, DetailPanel, Notice, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { CallError, errorWords, useCommand } from "@/ipc";
import { PersonDetails } from "./PersonDetails";
import styles from "./people.module.css";

/** One person beside the list; where there is no width for both, it covers the list. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT();
  // While she is put away or erased, nobody asks for her again.
  const [leaving, setLeaving] = useState(false);
  const { data: detail, error } = useCommand(
    "get_person",
    { id },
    { kinds: ["person", "contact", "involvement", "activity", "task", "story"], enabled: !leaving },
  );
  const side = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where she covers the list, the row that had the focus is gone: the way back takes it.
    const button = back.current?.querySelector("button");
    if (button?.checkVisibility()) {
      button.focus();
      return;
    }
    // The dialog she was written in closes first and leaves the focus nowhere: the Tab key goes on in her panel.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) side.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const gone = error && ["archived", "not_found", "bad_request"].includes(CallError.from(error).code);
  return (
    <div className={styles.panelSide} ref={side} tabIndex={-1}>
      <div className={styles.back} ref={back}>
        <Button icon={ArrowLeft} onPress={onClose}>
          {t("people.back")}
        </Button>
      </div>
      {error ? (
        <DetailPanel title={t("people.title")} onClose={onClose}>
          <Notice tone="info">{gone ? t("people.gone") : errorWords(t, error).what}</Notice>
        </DetailPanel>
      ) : detail ? (
        <PersonDetails detail={detail} onClose={onClose} onLeaving={setLeaving} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}
