import { Button, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import { type CopyOpener, salvageOffice, useAttempt } from "@/ipc";
import styles from "./form.module.css";

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

  function salvage() {
    const opener = open();
    if (!opener) return;
    void attempt(async () => {
      await salvageOffice({ opener });
      onDone?.();
    });
  }

  return (
    <section className={styles.group}>
      <h2>{t("copies.mend.salvage")}</h2>
      <p className={styles.soft}>{t("copies.mend.salvage.lead")}</p>
      {busy && <Progress label={t("copies.mend.salvage.busy")} />}
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button isPending={busy} onPress={salvage}>
          {t("copies.mend.salvage.action")}
        </Button>
      </div>
    </section>
  );
}
