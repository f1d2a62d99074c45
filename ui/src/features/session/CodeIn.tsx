import { type FormEvent, useState } from "react";
import { Button, NewPassword, Problem, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { call, enter, type SessionState, useAttempt, useNewPassword } from "@/ipc";
import styles from "./form.module.css";
import { Shell } from "./Shell";

/** A code on paper: the office's own, or the one-time code a colleague was given. */
export type CodeKind = "recovery" | "oneTime";

interface Props {
  kind: CodeKind;
  session: SessionState;
  /** Who was chosen on the screen before. */
  who: string;
  onBack: () => void;
}

/** The way in with a code on paper, and a new password. */
export function CodeIn({ kind, session, who: first, onBack }: Props) {
  const t = useT();
  const coordinators = session.coordinators.filter(({ canUnlock, hasCode }) =>
    kind === "recovery" ? canUnlock : hasCode,
  );
  const [who, setWho] = useState(
    coordinators.find(({ id }) => id === first)?.id ?? coordinators[0]?.id ?? "",
  );
  const [code, setCode] = useState("");
  const { attempt, busy, problem } = useAttempt();
  const names = [session.officeName, ...coordinators.map(({ name }) => name)];
  const fresh = useNewPassword(names);
  const ready = code.trim() !== "" && fresh.ready;

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const request = { coordinator: who, code, newPassword: fresh.password };
    const command = kind === "recovery" ? "unlock_with_code" : "accept_code";
    await attempt(async () => enter(await call(command, request)));
  }

  const words = kind === "recovery" ? "rescue" : "accept";
  return (
    <Shell title={t(`session.${words}.title`)} lead={t(`session.${words}.lead`)}>
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        {coordinators.length > 1 && (
          <Select label={t("session.unlock.who")} choices={coordinators} value={who} onChange={setWho} />
        )}
        <TextField
          label={t(`session.${words}.code`)}
          hint={t("session.rescue.codeHint")}
          value={code}
          onChange={setCode}
          spellCheck="false"
          autoComplete="off"
          autoFocus
        />
        <div className={styles.group}>
          <h2>{t("session.rescue.new")}</h2>
          <NewPassword {...fresh.fields} />
        </div>
        <Problem words={problem} />
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
