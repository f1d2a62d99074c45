import { Printer } from "lucide-react";
import { useState } from "react";
import { Button, Notice, RecoveryCode } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords } from "@/ipc";
import styles from "./form.module.css";

/** The recovery code, shown once, with a sheet to print. */
export function CodeStep({ groups, onNext }: { groups: readonly string[]; onNext: () => void }) {
  const t = useT();
  const [printed, setPrinted] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function print() {
    setFault(null);
    try {
      setPrinted((await call("print_recovery_sheet", { how: "open" })).path !== null);
    } catch (error) {
      setFault(error);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <div className={styles.form}>
      <RecoveryCode groups={groups} />
      <Notice>{t("session.code.notHere")}</Notice>
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      {printed && (
        <Notice tone="done" live>
          {t("session.code.printed")}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button icon={Printer} onPress={() => void print()}>
          {t("session.code.print")}
        </Button>
        <Button look="primary" onPress={onNext}>
          {t("session.code.next")}
        </Button>
      </div>
    </div>
  );
}
