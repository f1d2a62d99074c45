import { Button, Problem } from "@/components";
import { useT } from "@/i18n";
import { switchOffice, useAttempt, useSession } from "@/ipc";
import styles from "./settings.module.css";

/** The sample office: opened, and left and removed, in one click. */
export function Sample() {
  const t = useT();
  const sample = useSession().data?.sample === true;
  const { attempt, busy, problem } = useAttempt();
  return (
    <>
      <p>{t("settings.sample.lead")}</p>
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button
          look="primary"
          isPending={busy}
          onPress={() => void attempt(() => switchOffice(sample ? "leave_sample" : "open_sample"))}
        >
          {t(sample ? "settings.sample.leave" : "settings.sample.open")}
        </Button>
      </div>
    </>
  );
}
