import { type FormEvent, useState } from "react";
import { Button, Notice, PasswordField, Select, TextButton } from "@/components";
import { useT } from "@/i18n";
import { CallError, call, enter, errorWords, type SessionState } from "@/ipc";
import styles from "./form.module.css";
import { Rescue } from "./Rescue";
import { Shell } from "./Shell";
import { Trouble } from "./Trouble";

/** The way in, with a password. */
export function Unlock({ session }: { session: SessionState }) {
  const t = useT();
  const { coordinators, officeName } = session;
  const [who, setWho] = useState(coordinators[0]?.id ?? "");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [rescue, setRescue] = useState(false);
  if (rescue) return <Rescue session={session} onBack={() => setRescue(false)} />;

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (busy || password === "") return;
    setBusy(true);
    setFault(null);
    try {
      await enter(await call("unlock", { coordinator: who, password }));
    } catch (error) {
      setFault(error);
      setPassword("");
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  if (words?.severity === "fault") {
    return (
      <Trouble code={CallError.from(fault).code} version={session.version} onRetry={() => setFault(null)} />
    );
  }
  return (
    <Shell
      title={t("session.unlock.title")}
      lead={officeName ? t("session.unlock.office", { office: officeName }) : t("session.unlock.fallback")}
    >
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        {coordinators.length > 1 && (
          <Select label={t("session.unlock.who")} choices={coordinators} value={who} onChange={setWho} />
        )}
        <PasswordField
          label={
            coordinators.length === 1
              ? t("session.unlock.passwordOf", { name: coordinators[0]?.name ?? "" })
              : t("session.unlock.password")
          }
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
        <Button type="submit" look="primary" wide isPending={busy}>
          {t("session.unlock.action")}
        </Button>
      </form>
      <div>
        <TextButton onPress={() => setRescue(true)}>{t("session.unlock.forgotten")}</TextButton>
      </div>
    </Shell>
  );
}
