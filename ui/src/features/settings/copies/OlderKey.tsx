import { type FormEvent, useState } from "react";
import { Button, PasswordField, Problem, Select } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, type CopyOpener, call, type RestorePreview, useAttempt, useSession } from "@/ipc";
import styles from "../settings.module.css";

/** What a copy holds, and what opened it. */
export type OpenedCopy = { preview: RestorePreview; opener: CopyOpener };

type Props = { copy: CopyInfo; onOpened: (opened: OpenedCopy) => void };

/** Opens a copy from before a colleague left with the password of its time. */
export function OlderKey({ copy: { place, name, coordinators }, onOpened }: Props) {
  const t = useT();
  const me = useSession().data?.me;
  // Whoever came later asks a colleague who was there.
  const [chosen, choose] = useState<string | null>(null);
  const who = coordinators.find(({ id }) => id === (chosen ?? me))?.id ?? coordinators[0]?.id;
  const [password, setPassword] = useState("");
  const { attempt, busy, problem } = useAttempt();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!who || password === "") return;
    const opener = { coordinator: who, password, isCode: false };
    void attempt(async () =>
      onOpened({ preview: await call("preview_restore", { place, name, opener }), opener }),
    );
  }

  return (
    <form className={styles.older} onSubmit={submit}>
      <p>{t("copies.older.lead")}</p>
      {coordinators.length > 1 && who && (
        <Select label={t("session.unlock.who")} choices={coordinators} value={who} onChange={choose} />
      )}
      <PasswordField
        label={t("copies.older.password")}
        value={password}
        onChange={setPassword}
        autoComplete="off"
        autoFocus
      />
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button type="submit" isPending={busy}>
          {t("copies.from.look")}
        </Button>
      </div>
    </form>
  );
}
