import { useEffect, useRef } from "react";
import { PaperCode } from "@/components";
import { useFormat, useT } from "@/i18n";
import { type ColleagueCode, call, useAttempt } from "@/ipc";
import styles from "./settings.module.css";

/** A colleague's one-time code: shown once, to print or to write down. */
export function CodeOnPaper({ code, onDone }: { code: ColleagueCode; onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const printing = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  // In the next frame: the dialog that made it holds on to the focus until it is gone.
  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const print = async () => (await call("print_colleague_code", { how: "open" })).path !== null;
  return (
    <section className={styles.part} aria-labelledby="one-time-code">
      <h3 ref={heading} tabIndex={-1} id="one-time-code">
        {t("settings.colleagues.codeFor", { name: code.name })}
      </h3>
      <PaperCode
        groups={code.groups}
        note={t("settings.colleagues.codeHow", { name: code.name, day: format.dayLong(code.until) })}
        printing={printing}
        onPrint={() => void printing.attempt(print)}
        kept={t("settings.colleagues.codeDone")}
        onKept={onDone}
      />
    </section>
  );
}
