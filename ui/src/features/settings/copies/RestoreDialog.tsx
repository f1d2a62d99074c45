import { Button, Dialog, Problem, Progress, RestorePreview } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, errorWords, restoreCopy, useAttempt, useCommand, useWhen } from "@/ipc";

/** What putting a copy back would change, and the doing. The office is locked when it is done. */
export function RestoreDialog({ copy, onClose }: { copy: CopyInfo; onClose: () => void }) {
  const t = useT();
  const when = useWhen();
  const { place, name, madeAt } = copy;
  const request = { place, name, opener: null };
  const { attempt, busy, done, problem } = useAttempt();
  // Not asked for again once it is put back: the office is locked then.
  const enabled = !busy && !done;
  const { data: preview, error } = useCommand("preview_restore", request, { forget: true, enabled });
  return (
    <Dialog
      title={t("copies.restore.title", { when: when(madeAt) })}
      isOpen
      onClose={onClose}
      mustAnswer={busy}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            {t("components.cancel")}
          </Button>
          <Button
            look="primary"
            isDisabled={!preview}
            isPending={busy}
            onPress={() => void attempt(() => restoreCopy(request))}
          >
            {t("copies.restore.action")}
          </Button>
        </>
      }
    >
      {busy ? (
        <Progress label={t("copies.restore.doing")} />
      ) : preview ? (
        <RestorePreview {...preview} />
      ) : (
        !error && <Progress label={t("copies.restore.reading")} />
      )}
      <Problem words={problem ?? (error && errorWords(t, error))} />
    </Dialog>
  );
}
