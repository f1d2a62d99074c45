import { type FormEvent, useState } from "react";
import { Button, NewPassword, Notice, PasswordField, showToast } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, useMe, useOffice, usePasswordAdvice } from "@/ipc";
import styles from "./settings.module.css";

/** A new password, with the old one to show that it is she. */
export function ChangePassword() {
  const t = useT();
  const [old, setOld] = useState("");
  const [password, setPassword] = useState("");
  const [repeat, setRepeat] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const names = [useOffice()?.name ?? "", useMe()?.name ?? ""];
  const advice = usePasswordAdvice(password, names);
  const ready = old !== "" && advice?.acceptable === true && password === repeat;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setFault(null);
    try {
      await call("change_password", { old, new: password });
      setOld("");
      setPassword("");
      setRepeat("");
      showToast({ text: t("settings.security.changed") });
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <form className={styles.part} onSubmit={(event) => void submit(event)}>
      <h3>{t("settings.security.password")}</h3>
      <PasswordField
        label={t("settings.security.old")}
        value={old}
        onChange={setOld}
        autoComplete="current-password"
      />
      <NewPassword
        value={password}
        onChange={setPassword}
        advice={advice}
        repeat={repeat}
        onRepeat={setRepeat}
      />
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      <div>
        <Button type="submit" isPending={busy} isDisabled={!ready}>
          {t("settings.security.change")}
        </Button>
      </div>
    </form>
  );
}
