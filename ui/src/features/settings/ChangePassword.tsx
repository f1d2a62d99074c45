import { type FormEvent, useState } from "react";
import { Button, NewPassword, PasswordField, Problem, showToast } from "@/components";
import { useT } from "@/i18n";
import { call, useAttempt, useMe, useNewPassword, useOffice } from "@/ipc";
import styles from "./settings.module.css";

/** A new password, with the old one to show that it is she. */
export function ChangePassword() {
  const t = useT();
  const [old, setOld] = useState("");
  const { attempt, busy, problem } = useAttempt();
  const names = [useOffice()?.name ?? "", useMe()?.name ?? ""];
  const fresh = useNewPassword(names);
  const ready = old !== "" && fresh.ready;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    if (!(await attempt(() => call("change_password", { old, new: fresh.password })))) return;
    setOld("");
    fresh.clear();
    showToast({ text: t("settings.security.changed") });
  }

  return (
    <form className={styles.part} onSubmit={(event) => void submit(event)}>
      <h3>{t("settings.security.password")}</h3>
      <PasswordField
        label={t("settings.security.old")}
        value={old}
        onChange={setOld}
        autoComplete="current-password"
      />
      <NewPassword label={t("settings.security.new")} {...fresh.fields} />
      <Problem words={problem} />
      <div>
        <Button type="submit" isPending={busy} isDisabled={!ready}>
          {t("settings.security.change")}
        </Button>
      </div>
    </form>
  );
}
