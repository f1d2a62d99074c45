import { type FormEvent, useState } from "react";
import { Button, PasswordField, Problem } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, type CopyOpener, call, type RestorePreview, useAttempt, useSession } from "@/ipc";
import styles from "../settings.module.css";

/** What a copy holds, and what opened it. */
export type OpenedCopy = { preview: RestorePreview; opener: CopyOpener };

type Props = { copy: CopyInfo; onOpened: (opened: OpenedCopy) => void };

/** Opens a copy from before a colleague left with the password of its time. */
export function OlderKey({ copy: { place, name }, onOpened }: Props) {
  const t = useT();
  const me = useSession().data?.me;
  const [password, setPassword] = useState("");
  const { attempt, busy, problem } = useAttempt();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!me || password === "") return;
    const opener = { coordinator: me, password };
    void attempt(async () =>
      onOpened({ preview: await call("preview_restore", { place, name, opener }), opener }),
    );
  }

  return (
    <form className={styles.older} onSubmit={submit}>
      <p>{t("copies.older.lead")}</p>
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
