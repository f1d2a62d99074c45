import { useState } from "react";
import { Button, SupportTextDialog } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, useAttempt, useCommand } from "@/ipc";
import styles from "./settings.module.css";
import { supportText } from "./supportText";

/** What whoever helps wants to know, shown before it is copied. */
export function Support() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <h3>{t("support.title")}</h3>
      <p>{t("support.lead")}</p>
      <div className={styles.buttons}>
        <Button onPress={() => setOpen(true)}>{t("support.open")}</Button>
      </div>
      {isOpen && <Details onClose={() => setOpen(false)} />}
    </div>
  );
}

function Details({ onClose }: { onClose: () => void }) {
  const t = useT();
  // Asked anew each time: it is how things are now.
  const { data, error } = useCommand("diagnostics", {}, { forget: true });
  const { attempt, busy, done, problem } = useAttempt();
  return (
    <SupportTextDialog
      title={t("support.title")}
      lead={t("support.what")}
      text={data ? supportText(t, data) : null}
      onCopy={(text) => void attempt(() => call("copy_for_support", { text }))}
      onClose={onClose}
      isCopying={busy}
      isCopied={done}
      problem={error ? errorWords(t, error) : problem}
    />
  );
}
