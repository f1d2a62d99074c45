import { useState } from "react";
import { Button, Dialog, Notice, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import { call, type Installing, queryClient, refetchCopies, useAttempt } from "@/ipc";
import styles from "../settings.module.css";

type Props = { version: string; onClose: () => void };

/** Says what happens, and hands the update over: a copy of the office is made first. */
export function InstallDialog({ version, onClose }: Props) {
  const t = useT();
  const { attempt, busy, problem } = useAttempt();
  const [how, setHow] = useState<Installing | null>(null);
  const install = () =>
    attempt(async () => {
      try {
        setHow(await call("install_update", {}));
      } finally {
        await Promise.all([refetchCopies(), queryClient.invalidateQueries({ queryKey: ["updates"] })]);
      }
    });
  return (
    <Dialog
      title={t("updates.ask", { version })}
      isOpen
      onClose={onClose}
      mustAnswer={busy}
      actions={
        how ? (
          <Button onPress={onClose}>{t("components.close")}</Button>
        ) : (
          <>
            <Button onPress={onClose} isDisabled={busy}>
              {t("components.cancel")}
            </Button>
            <Button look="primary" isPending={busy} onPress={() => void install()}>
              {t("updates.action")}
            </Button>
          </>
        )
      }
    >
      {how ? (
        <Notice tone="done" title={t(`updates.${how}`)} live>
          {t(`updates.${how}Text`)}
        </Notice>
      ) : busy ? (
        <Progress label={t("updates.busy")} />
      ) : (
        <>
          <ol className={styles.steps}>
            <li>{t("updates.ask.check")}</li>
            <li>{t("updates.ask.copy")}</li>
            <li>{t("updates.ask.start")}</li>
          </ol>
          <p>{t("updates.ask.back")}</p>
        </>
      )}
      <Problem words={problem} />
    </Dialog>
  );
}
