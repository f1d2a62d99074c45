import { type FormEvent, useState } from "react";
import { Button, Later, Notice, PasswordField, Problem, Select, TextButton } from "@/components";
import { useT } from "@/i18n";
import { call, enter, type SessionState, useAttempt } from "@/ipc";
import type { CodeKind } from "./CodeIn";
import styles from "./form.module.css";
import { JustRestored } from "./JustRestored";
import { codeIn, trouble } from "./parts";
import { Shell } from "./Shell";

/** The way in, with a password. */
export function Unlock({ session }: { session: SessionState }) {
  const t = useT();
  const { coordinators, officeName } = session;
  const [who, setWho] = useState(coordinators[0]?.id ?? "");
  const [password, setPassword] = useState("");
  const { attempt, busy, fault, problem, forget } = useAttempt();
  const [code, setCode] = useState<CodeKind | null>(null);
  if (code) return <Later of={codeIn} give={{ kind: code, session, who, onBack: () => setCode(null) }} />;
  const chosen = coordinators.find(({ id }) => id === who);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (busy || password === "") return;
    const inside = await attempt(async () => enter(await call("unlock", { coordinator: who, password })));
    // What she has typed meanwhile is another try.
    if (!inside) setPassword((typed) => (typed === password ? "" : typed));
  }

  if (fault && problem?.severity === "fault") {
    const { version } = session;
    return <Later of={trouble} give={{ code: fault.code, version, coordinators, onRetry: forget }} />;
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
        <Problem words={problem} />
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
