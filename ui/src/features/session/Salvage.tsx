import { useState } from "react";
import { Button, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import { type CopyOpener, call, salvageOffice, useAttempt, usePercent } from "@/ipc";
import styles from "./form.module.css";
import { RescueStopped } from "./JustRestored";

type Props = {
  /** Who opens; null while her password is missing. */
  open: () => CopyOpener | null;
  /** Leads back to the door. */
  onDone?: () => void;
};

/** The office's file cannot be opened: what can still be read of it is saved. */
export function Salvage({ open, onDone }: Props) {
  const t = useT();
  const { attempt, busy, problem } = useAttempt();
  const [stopped, setStopped] = useState(false);
  const percent = usePercent("work_progress", busy);

  function salvage() {
    const opener = open();
    if (!opener) return;
    setStopped(false);
    void attempt(async () => {
      if (await salvageOffice({ opener })) onDone?.();
      else setStopped(true);
    });
  }

  return (
    <section className={styles.group}>
      <h2>{t("copies.mend.salvage")}</h2>
      <p className={styles.soft}>{t("copies.mend.salvage.lead")}</p>
      {busy && (
        <Progress
          label={t("copies.mend.salvage.busy")}
          value={percent}
          onCancel={() => void call("cancel_work", {})}
        />
      )}
      {stopped && <RescueStopped />}
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button isPending={busy} onPress={salvage}>
          {t("copies.mend.salvage.action")}
        </Button>
      </div>
    </section>
  );
}
