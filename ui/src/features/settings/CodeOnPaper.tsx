import { Printer } from "lucide-react";
import { useState } from "react";
import { Button, Notice, RecoveryCode } from "@/components";
import { useFormat, useT } from "@/i18n";
import { type ColleagueCode, call, errorWords } from "@/ipc";
import styles from "./settings.module.css";

/** A colleague's one-time code: shown once, to print or to write down. */
export function CodeOnPaper({ code, onDone }: { code: ColleagueCode; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [printed, setPrinted] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function print() {
    setBusy(true);
    setFault(null);
    try {
      setPrinted((await call("print_colleague_code", { how: "open" })).path !== null);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <section className={styles.part} aria-labelledby="one-time-code">
      <h3 id="one-time-code">{t("settings.colleagues.codeFor", { name: code.name })}</h3>
      <RecoveryCode groups={code.groups} />
      <Notice live>
        {t("settings.colleagues.codeHow", { name: code.name, day: format.dayLong(code.until) })}
      </Notice>
      {printed && (
        <Notice tone="done" live>
          {t("settings.colleagues.codePrinted")}
        </Notice>
      )}
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button icon={Printer} isPending={busy} onPress={() => void print()}>
          {t("settings.colleagues.codePrint")}
        </Button>
        <Button look="primary" onPress={onDone}>
          {t("settings.colleagues.codeDone")}
        </Button>
      </div>
    </section>
  );
}
