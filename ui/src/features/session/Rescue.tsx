import { type FormEvent, useState } from "react";
import { Button, NewPassword, Notice, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { call, enter, errorWords, type SessionState, usePasswordAdvice } from "@/ipc";
import styles from "./form.module.css";
import { Shell } from "./Shell";

/** The way in when the password is forgotten: the printed code, and a new password. */
export function Rescue({ session, onBack }: { session: SessionState; onBack: () => void }) {
  const t = useT();
  const { coordinators } = session;
  const [who, setWho] = useState(coordinators[0]?.id ?? "");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [repeat, setRepeat] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const names = [session.officeName, ...coordinators.map(({ name }) => name)];
  const advice = usePasswordAdvice(password, names);
  const ready = code.trim() !== "" && advice?.acceptable === true && password === repeat;

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setFault(null);
    try {
      await enter(await call("unlock_with_code", { coordinator: who, code, newPassword: password }));
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <Shell title={t("session.rescue.title")} lead={t("session.rescue.lead")}>
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        {coordinators.length > 1 && (
          <Select label={t("session.unlock.who")} choices={coordinators} value={who} onChange={setWho} />
        )}
        <TextField
          label={t("session.rescue.code")}
          hint={t("session.rescue.codeHint")}
          value={code}
          onChange={setCode}
          spellCheck="false"
          autoComplete="off"
          autoFocus
        />
        <div className={styles.group}>
          <h2>{t("session.rescue.new")}</h2>
          <NewPassword
            value={password}
            onChange={setPassword}
            advice={advice}
            repeat={repeat}
            onRepeat={setRepeat}
          />
        </div>
        {words && (
          <Notice tone="error" title={words.what} live>
            {words.todo}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button look="quiet" onPress={onBack}>
            {t("session.rescue.back")}
          </Button>
          <Button type="submit" look="primary" isPending={busy} isDisabled={!ready}>
            {t("session.rescue.action")}
          </Button>
        </div>
      </form>
    </Shell>
  );
}
