import { type FormEvent, useState } from "react";
import { Button, Notice, PasswordField, Select, TextButton } from "@/components";
import { useT } from "@/i18n";
import { CallError, call, enter, errorWords, type SessionState } from "@/ipc";
import { CodeIn, type CodeKind } from "./CodeIn";
import styles from "./form.module.css";
import { JustRestored } from "./JustRestored";
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
  const [code, setCode] = useState<CodeKind | null>(null);
  if (code) return <CodeIn kind={code} session={session} who={who} onBack={() => setCode(null)} />;
  const chosen = coordinators.find(({ id }) => id === who);

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
      <JustRestored />
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        {coordinators.length > 1 && (
          <Select label={t("session.unlock.who")} choices={coordinators} value={who} onChange={setWho} />
        )}
        {chosen?.canUnlock === false ? (
          <Notice>{t("session.unlock.firstTime", { name: chosen.name })}</Notice>
        ) : (
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
        )}
        {words && (
          <Notice tone="error" title={words.what} live>
            {words.todo}
          </Notice>
        )}
        {chosen?.canUnlock === false ? (
          <Button look="primary" wide onPress={() => setCode("oneTime")}>
            {t("session.unlock.useCode")}
          </Button>
        ) : (
          <Button type="submit" look="primary" wide isPending={busy}>
            {t("session.unlock.action")}
          </Button>
        )}
      </form>
      <div className={styles.ways}>
        {chosen?.canUnlock && chosen.hasCode && (
          <TextButton onPress={() => setCode("oneTime")}>{t("session.unlock.useCode")}</TextButton>
        )}
        <TextButton onPress={() => setCode("recovery")}>{t("session.unlock.forgotten")}</TextButton>
      </div>
    </Shell>
  );
}
