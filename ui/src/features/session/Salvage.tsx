import { type FormEvent, useState } from "react";
import { Button, PasswordField, Problem, Progress, Select } from "@/components";
import { useT } from "@/i18n";
import { type Colleague, salvageOffice, useAttempt } from "@/ipc";
import styles from "./form.module.css";

type Props = {
  coordinators: Colleague[];
  /** Leads back to the door. */
  onDone?: () => void;
};

/** The office's file cannot be opened: what can still be read of it is saved, with a password. */
export function Salvage({ coordinators, onDone }: Props) {
  const t = useT();
  const inside = coordinators.filter(({ canUnlock }) => canUnlock);
  const [who, setWho] = useState(inside[0]?.id ?? "");
  const [password, setPassword] = useState("");
  const { attempt, busy, problem } = useAttempt();
  if (inside.length === 0) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (password === "") return;
    void attempt(async () => {
      await salvageOffice({ opener: { coordinator: who, password } });
      onDone?.();
    });
  }

  return (
    <form className={styles.group} onSubmit={submit}>
      <h2>{t("copies.mend.salvage")}</h2>
      <p className={styles.soft}>{t("copies.mend.salvage.lead")}</p>
      {inside.length > 1 && (
        <Select label={t("session.unlock.who")} choices={inside} value={who} onChange={setWho} />
      )}
      <PasswordField
        label={t("copies.mend.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {busy && <Progress label={t("copies.mend.salvage.busy")} />}
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button type="submit" isPending={busy}>
          {t("copies.mend.salvage.action")}
        </Button>
      </div>
    </form>
  );
}
