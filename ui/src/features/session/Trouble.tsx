import { useState } from "react";
import { Button, Notice, SupportTextDialog, TextButton } from "@/components";
import { useT } from "@/i18n";
import { CallError, type Colleague, errorWords, refreshSession, useSupportText } from "@/ipc";
import styles from "./form.module.css";
import { Shell } from "./Shell";
import { WaysBack } from "./WaysBack";

// What a copy can mend.
const MENDABLE: ReadonlySet<CallError["code"]> = new Set([
  "keys_missing",
  "keys_damaged",
  "keys_tampered",
  "database_missing",
  "database_damaged",
  // By going back to the time before a newer version opened it.
  "database_newer",
]);

interface Props {
  code: CallError["code"];
  version?: string;
  /** Who can unlock, as far as it is known. */
  coordinators?: Colleague[];
  /** What trying again means here, besides asking the core afresh; also done when the files are mended. */
  onRetry?: () => void;
}

/** Something is wrong with the office's files: what happened, that nothing is lost, and what to do. */
export function Trouble({ code, version, coordinators = [], onRetry }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const inside = code === "database_damaged" ? coordinators.filter(({ canUnlock }) => canUnlock) : [];
  const { what, todo } = errorWords(t, new CallError(code));

  async function retry() {
    setBusy(true);
    await refreshSession();
    setBusy(false);
    onRetry?.();
  }

  return (
    <Shell title={t("session.trouble.title")} lead={what}>
      <Notice tone="done">{t("session.trouble.lost")}</Notice>
      <section className={styles.form}>
        <h2>{t("session.trouble.todo")}</h2>
        <p>{todo}</p>
        <div className={styles.buttons}>
          <Button
            look={MENDABLE.has(code) ? "secondary" : "primary"}
            isPending={busy}
            onPress={() => void retry()}
          >
            {t("session.trouble.retry")}
          </Button>
        </div>
      </section>
      {MENDABLE.has(code) && <WaysBack inside={inside} onDone={onRetry} />}
      <div className={styles.ways}>
        <TextButton onPress={() => setAsking(true)}>{t("support.open")}</TextButton>
        {version && <p className={styles.soft}>{t("session.trouble.version", { version })}</p>}
      </div>
      {isAsking && <Help code={code} onClose={() => setAsking(false)} />}
    </Shell>
  );
}

/** What whoever helps wants to know; here it is needed most. */
function Help({ code, onClose }: { code: CallError["code"]; onClose: () => void }) {
  const t = useT();
  const support = useSupportText(code);
  return (
    <SupportTextDialog title={t("support.title")} lead={t("support.what")} {...support} onClose={onClose} />
  );
}
