import { type FormEvent, useRef, useState } from "react";
import { Button, PaperCode, PasswordField, Problem } from "@/components";
import { useT } from "@/i18n";
import { call, useAttempt } from "@/ipc";
import styles from "./settings.module.css";

/** A new recovery code in place of a lost one. */
export function NewCode() {
  const t = useT();
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button she pressed goes with what it stood under.
  const show = (next: readonly string[] | null) => {
    setGroups(next);
    heading.current?.focus();
  };
  return (
    <div className={styles.part}>
      <h3 ref={heading} tabIndex={-1}>
        {t("settings.security.code")}
      </h3>
      {groups ? <Shown groups={groups} onKept={() => show(null)} /> : <Renew onCode={show} />}
    </div>
  );
}

function Renew({ onCode }: { onCode: (groups: readonly string[]) => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const { attempt, busy, problem } = useAttempt();

  function renew(event: FormEvent) {
    event.preventDefault();
    if (password === "") return;
    void attempt(async () => onCode((await call("new_recovery_code", { password })).groups));
  }

  return (
    <form className={styles.section} onSubmit={renew}>
      <p>{t("settings.security.codeLead")}</p>
      <PasswordField
        label={t("settings.security.codePassword")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Problem words={problem} />
      <div>
        <Button type="submit" isPending={busy} isDisabled={password === ""}>
          {t("settings.security.codeNew")}
        </Button>
      </div>
    </form>
  );
}

function Shown({ groups, onKept }: { groups: readonly string[]; onKept: () => void }) {
  const t = useT();
  const printing = useAttempt();
  const print = async () => (await call("print_recovery_sheet", { how: "open" })).path !== null;
  return (
    <PaperCode
      groups={groups}
      note={t("settings.security.codeShown")}
      printing={printing}
      onPrint={() => void printing.attempt(print)}
      kept={t("settings.security.codeDone")}
      onKept={onKept}
    />
  );
}
