import { useEffect, useState } from "react";
import { Notice, Problem, SupportTextDialog, systemLines, TextButton } from "@/components";
import { type T, useT } from "@/i18n";
import { type CrashReport, call, queryClient, useAttempt, useCommand } from "@/ipc";

/** At the door: Trinvis stumbled the last time, and what it noted can be seen, copied or thrown away. */
export function CrashOffer({ onGone }: { onGone: () => void }) {
  const t = useT();
  const reports = useCommand("crash_reports", {}).data ?? [];
  const [isOpen, setOpen] = useState(false);
  const { attempt, busy, done, problem } = useAttempt();
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
      {isOpen && (
        <SupportTextDialog
          title={t("support.crash.heading")}
          lead={t("support.crash.what")}
          text={reports.map((report) => inLines(t, report)).join("\n\n")}
          onCopy={(text) => void attempt(() => call("copy_for_support", { text }))}
          onClose={drop}
          isCopying={busy}
          isCopied={done}
          problem={problem}
        />
      )}
    </>
  );
}

function inLines(t: T, report: CrashReport): string {
  const { at, kind, place, thread } = report;
  return systemLines(t, report, [
    [t("support.crash.at"), at],
    [t("support.crash.kind"), kind],
    [t("support.crash.place"), place],
    [t("support.crash.thread"), thread ?? t("support.none")],
  ]);
}
