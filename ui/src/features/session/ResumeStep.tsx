import { type FormEvent, useState } from "react";
import { Button, PasswordField, Problem } from "@/components";
import { useT } from "@/i18n";
import { call, useAttempt } from "@/ipc";
import styles from "./form.module.css";

/** The wizard was left before the code was confirmed; the old code cannot be shown again, so a new one is made. */
export function ResumeStep({ onCode }: { onCode: (groups: readonly string[]) => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const { attempt, busy, problem } = useAttempt();

  async function again(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const made = await attempt(async () => onCode((await call("new_recovery_code", { password })).groups));
    if (!made) setPassword("");
  }

  return (
    <form className={styles.form} onSubmit={(event) => void again(event)}>
      <PasswordField
        label={t("session.unlock.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus
      />
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={busy} isDisabled={password === ""}>
          {t("session.resume.action")}
        </Button>
      </div>
    </form>
  );
}
