import { useEffect, useState } from "react";
import { Later, Notice, Problem, TextButton } from "@/components";
import { useT } from "@/i18n";
import { call, queryClient, useAttempt, useCommand } from "@/ipc";
import { crashTexts } from "./parts";

/** At the door: Trinvis stumbled the last time, and what it noted can be seen, copied or thrown away. */
export function CrashOffer({ onGone }: { onGone: () => void }) {
  const t = useT();
  const reports = useCommand("crash_reports", {}).data ?? [];
  const [isOpen, setOpen] = useState(false);
  const dropping = useAttempt();
  const isOffered = reports.length > 0;
  useEffect(() => (isOffered ? onGone : undefined), [isOffered, onGone]);
  if (!isOffered) return null;

  // What has been seen is not offered again.
  const drop = () => {
    setOpen(false);
    void dropping.attempt(async () => {
      await call("forget_crashes", {});
      await queryClient.invalidateQueries({ queryKey: ["crash_reports"] });
    });
  };

  return (
    <>
      <Notice
        tone="info"
        title={t("support.crash.title")}
        action={
          <>
            <TextButton onPress={() => setOpen(true)}>{t("support.crash.see")}</TextButton>
            <TextButton onPress={drop}>{t("support.crash.drop")}</TextButton>
          </>
        }
      >
        {t("support.crash.text")}
      </Notice>
      <Problem words={dropping.problem} />
      {isOpen && <Later of={crashTexts} give={{ reports, onClose: drop }} />}
    </>
  );
}
