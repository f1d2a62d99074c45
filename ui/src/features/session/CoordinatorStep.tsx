import { type FormEvent, useState } from "react";
import { Button, NewPassword, Problem, Progress, TextField } from "@/components";
import { useT } from "@/i18n";
import { call, refreshSession, useAttempt, useNewPassword } from "@/ipc";
import type { StepProps } from "./draft";
import styles from "./form.module.css";

type Props = StepProps & { onBack: () => void; onCode: (groups: readonly string[]) => void };

/** The first coordinator and her password; at its end the office exists. */
export function CoordinatorStep({ office, me, changeMe, onBack, onCode }: Props) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const { attempt, busy, problem } = useAttempt();
  const names = [office.name, me.name, ...office.areas.map((area) => area.name)];
  const fresh = useNewPassword(names);
  const nameMissing = me.name.trim() === "";

  async function create(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (nameMissing || !fresh.same) return;
    const { password } = fresh;
    await attempt(async () => {
      // Asked again: the advice shown may still be on the way, and a press must never be met with silence.
      const judged = await call("password_advice", { password, words: names });
      if (!judged.acceptable) return false;
      const { groups } = await call("create_office", { office, coordinator: me, password });
      onCode(groups);
      await refreshSession();
      return true;
    });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
      <TextField
        label={t("session.coordinator.name")}
        value={me.name}
        onChange={(name) => changeMe({ name })}
        error={tried && nameMissing ? t("session.coordinator.nameMissing") : undefined}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t("session.coordinator.role")}
          hint={t("session.coordinator.roleHint")}
          value={me.role}
          onChange={(role) => changeMe({ role })}
        />
        <TextField
          label={t("session.coordinator.phone")}
          value={me.phone}
          onChange={(phone) => changeMe({ phone })}
          inputMode="tel"
        />
      </div>
      <div className={styles.group}>
        <h2>{t("session.coordinator.password")}</h2>
        <NewPassword {...fresh.fields} />
      </div>
      <Problem words={problem} />
      {busy && <Progress label={t("session.coordinator.creating")} />}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onBack} isDisabled={busy}>
          {t("session.back")}
        </Button>
        <Button type="submit" look="primary" isPending={busy}>
          {t("session.coordinator.create")}
        </Button>
      </div>
    </form>
  );
}
