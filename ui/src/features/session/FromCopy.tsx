import { type FormEvent, useState } from "react";
import {
  Button,
  Notice,
  PasswordField,
  Problem,
  Progress,
  RestorePreview,
  Select,
  TextButton,
} from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, call, type RestorePreview as Preview, restoreCopy, useAttempt, useWhen } from "@/ipc";
import styles from "./form.module.css";
import { useCopies } from "./useCopies";

/**
 * The way back from a copy while the office is not open: which one, the password, what happens, and the doing. `onDone`
 * leads back to the door.
 */
export function FromCopy({ onDone }: { onDone?: () => void }) {
  const t = useT();
  const when = useWhen();
  const { copies, find } = useCopies();
  const [name, setName] = useState<string | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const { attempt, busy, problem } = useAttempt();
  const chosen = copies.find((copy) => keyOf(copy) === name) ?? copies[0];
  const coordinators = chosen?.coordinators ?? [];
  const coordinator = coordinators.find(({ id }) => id === who) ?? coordinators[0];

  async function run(work: () => Promise<void>) {
    if (busy) return;
    if (!(await attempt(work))) setPreview(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!chosen || !coordinator || password === "") return;
    const opener = { coordinator: coordinator.id, password };
    const request = { place: chosen.place, name: chosen.name, opener };
    void run(async () => {
      if (!preview) return setPreview(await call("preview_restore", request));
      await restoreCopy(request);
      onDone?.();
    });
  }

  function named({ place, madeAt }: CopyInfo): string {
    const made = when(madeAt);
    return place === "own" ? made : t(`copies.from.${place}`, { when: made });
  }

  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPreview(null);
  };
  return (
    <form className={styles.group} onSubmit={submit}>
      <h2>{t("copies.from.title")}</h2>
      <p className={styles.soft}>{t("copies.from.lead")}</p>
      {!chosen && <Notice tone="info">{t("copies.from.none")}</Notice>}
      {chosen && (
        <>
          <Select
            label={t("copies.from.copy")}
            choices={copies.map((copy) => ({ id: keyOf(copy), name: named(copy) }))}
            value={keyOf(chosen)}
            onChange={change(setName)}
          />
          {coordinators.length > 1 && (
            <Select
              label={t("session.unlock.who")}
              choices={coordinators}
              value={coordinator?.id ?? ""}
              onChange={change(setWho)}
            />
          )}
          <PasswordField
            label={t("copies.from.password")}
            hint={t("copies.from.passwordHint")}
            value={password}
            onChange={change(setPassword)}
            autoComplete="current-password"
          />
        </>
      )}
      {busy && <Progress label={t(preview ? "copies.restore.doing" : "copies.restore.reading")} />}
      {preview && !busy && <RestorePreview {...preview} />}
      <Problem words={problem} />
      <div className={styles.buttons}>
        <TextButton onPress={() => void run(find)}>{t("copies.from.find")}</TextButton>
        {chosen && (
          <Button type="submit" look={preview ? "primary" : "secondary"} isPending={busy}>
            {t(preview ? "copies.restore.action" : "copies.from.look")}
          </Button>
        )}
      </div>
    </form>
  );
}

function keyOf({ place, name }: CopyInfo): string {
  return `${place}/${name}`;
}
