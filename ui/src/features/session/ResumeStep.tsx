import { type FormEvent, useState } from "react";
import { Button, Notice, PasswordField } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords } from "@/ipc";
import styles from "./form.module.css";

/** The wizard was left before the code was confirmed; the old code cannot be shown again, so a new one is made. */
export function ResumeStep({ onCode }: { onCode: (groups: readonly string[]) => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function again(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      const { groups } = await call("new_recovery_code", { password });
      onCode(groups);
    } catch (error) {
      setFault(error);
      setPassword("");
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <form className={styles.form} onSubmit={(event) => void again(event)}>
      <PasswordField
        label={t("session.unlock.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus
      />
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={busy} isDisabled={password === ""}>
          {t("session.resume.action")}
        </Button>
      </div>
    </form>
  );
}
