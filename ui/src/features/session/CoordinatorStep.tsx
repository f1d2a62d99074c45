import { type FormEvent, useState } from "react";
import { Button, NewPassword, Notice, Progress, TextField } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, refreshSession, usePasswordAdvice } from "@/ipc";
import { type StepProps, yearOf } from "./draft";
import styles from "./form.module.css";

type Props = StepProps & { onBack: () => void; onCode: (groups: readonly string[]) => void };

/** The first coordinator and her password; at its end the office exists. */
export function CoordinatorStep({ draft, change, onBack, onCode }: Props) {
  const t = useT();
  const [password, setPassword] = useState("");
  const [repeat, setRepeat] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const advice = usePasswordAdvice(password, [draft.officeName, draft.name, ...draft.areas]);
  const nameMissing = draft.name.trim() === "";

  async function create(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || nameMissing || !advice?.acceptable || password !== repeat) return;
    setBusy(true);
    setFault(null);
    try {
      const { officeName, planFrom, planTo, areas, name, role, phone } = draft;
      const { recoveryCode } = await call("create_office", {
        office: {
          name: officeName,
          planFrom: yearOf(planFrom) ?? null,
          planTo: yearOf(planTo) ?? null,
          areas,
        },
        coordinator: { name, role, phone },
        password,
      });
      onCode(recoveryCode);
      await refreshSession();
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
      <TextField
        label={t("session.coordinator.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={tried && nameMissing ? t("session.coordinator.nameMissing") : undefined}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t("session.coordinator.role")}
          hint={t("session.coordinator.roleHint")}
          value={draft.role}
          onChange={(role) => change({ role })}
        />
        <TextField
          label={t("session.coordinator.phone")}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          inputMode="tel"
        />
      </div>
      <div className={styles.group}>
        <h2>{t("session.coordinator.password")}</h2>
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
