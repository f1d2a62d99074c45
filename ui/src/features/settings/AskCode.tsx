import { SaveDialog } from "@/components";
import { useFormat, useT } from "@/i18n";
import { type ColleagueAccess, type ColleagueCode, useAttempt } from "@/ipc";
import { makeCode } from "./makeCode";

interface Props {
  colleague: ColleagueAccess;
  onCode: (code: ColleagueCode) => void;
  onClose: () => void;
}

/** Asks before another code is made for somebody who has a code or a password, and says what becomes of what she has. */
export function AskCode({ colleague, onCode, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const { attempt, busy, problem } = useAttempt();
  const { canUnlock, codeUntil, coordinator } = colleague;
  const { id, name } = coordinator;
  const make = () =>
    attempt(async () => {
      onCode(await makeCode(id));
      onClose();
    });
  return (
    <SaveDialog
      title={t("settings.colleagues.again", { name })}
      action={t("settings.colleagues.againAction")}
      onSave={() => void make()}
      onClose={onClose}
      isSaving={busy}
      problem={problem}
    >
      {codeUntil && <p>{t("settings.colleagues.againCode", { name, day: format.day(codeUntil) })}</p>}
      {canUnlock && <p>{t("settings.colleagues.againPassword", { name })}</p>}
    </SaveDialog>
  );
}
