import { PaperCode } from "@/components";
import { useT } from "@/i18n";
import { call, useAttempt } from "@/ipc";
import styles from "./form.module.css";

/** The recovery code, shown once, with a sheet to print. */
export function CodeStep({ groups, onNext }: { groups: readonly string[]; onNext: () => void }) {
  const t = useT();
  const printing = useAttempt();
  const print = async () => (await call("print_recovery_sheet", { how: "open" })).path !== null;
  return (
    <div className={styles.form}>
      <PaperCode
        groups={groups}
        note={t("session.code.notHere")}
        printing={printing}
        onPrint={() => void printing.attempt(print)}
        kept={t("session.code.next")}
        onKept={onNext}
      />
    </div>
  );
}
