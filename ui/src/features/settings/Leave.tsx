import { Button, Dialog, Problem, showToast, stillInside } from "@/components";
import { useT } from "@/i18n";
import { type ColleagueAccess, call, useAttempt } from "@/ipc";
import { refetchColleagues } from "./refetchColleagues";

interface Props {
  colleague: ColleagueAccess;
  onClose: () => void;
  /** Her access is removed, and so is her line. */
  onGone: () => void;
}

/** Asks first, for it cannot be undone, and says what it does not reach. */
export function Leave({ colleague, onClose, onGone }: Props) {
  const t = useT();
  const { id, name } = colleague.coordinator;
  const { attempt, busy, problem } = useAttempt();
  const remove = () =>
    attempt(async () => {
      const inside = stillInside();
      await call("remove_colleague", { id });
      await refetchColleagues();
      if (inside()) showToast({ text: t("settings.colleagues.removed", { name }) });
      onClose();
      onGone();
    });

  return (
    <Dialog
      title={t("settings.colleagues.removeTitle", { name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("settings.colleagues.keep")}
          </Button>
          <Button look="danger" isPending={busy} onPress={() => void remove()}>
            {t("settings.colleagues.removeAction")}
          </Button>
        </>
      }
    >
      <p>{t("settings.colleagues.removeWhat", { name })}</p>
      <p>{t("settings.colleagues.removeNot", { name })}</p>
      <Problem words={problem} />
    </Dialog>
  );
}
