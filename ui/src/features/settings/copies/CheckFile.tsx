import { FileCheck } from "lucide-react";
import { Button, Notice, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import { call, checkOffice, useAttempt, useCopiesState, usePercent, useWhen } from "@/ipc";
import styles from "../settings.module.css";

/** When the office's own file was last read through, and doing it now. */
export function CheckFile() {
  const t = useT();
  const when = useWhen();
  const checked = useCopiesState()?.checked;
  const { attempt, busy, problem } = useAttempt();
  const percent = usePercent("check_progress", busy);
  return (
    <div className={styles.part}>
      <h3>{t("copies.check.title")}</h3>
      <p>{t("copies.check.lead")}</p>
      {busy ? (
        <Progress
          label={t("copies.check.busy")}
          value={percent}
          onCancel={() => void call("cancel_check", {})}
        />
      ) : checked?.whole ? (
        <Notice tone="done" live>
          {t("copies.check.whole", { when: when(checked.at) })}
        </Notice>
      ) : (
        !checked && <p className={styles.soft}>{t("copies.check.never")}</p>
      )}
      <div className={styles.buttons}>
        <Button icon={FileCheck} isPending={busy} onPress={() => void attempt(checkOffice)}>
          {t("copies.check.action")}
        </Button>
      </div>
      <Problem words={problem} />
    </div>
  );
}
