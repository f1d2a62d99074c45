import { SupportTextDialog, systemLines } from "@/components";
import { type T, useT } from "@/i18n";
import { type CrashReport, call, useAttempt } from "@/ipc";

type Props = { reports: readonly CrashReport[]; onClose: () => void };

/** What Trinvis noted of how it stumbled, to see and to copy. */
export function CrashTexts({ reports, onClose }: Props) {
  const t = useT();
  const { attempt, busy, done, problem } = useAttempt();
  return (
    <SupportTextDialog
      title={t("support.crash.heading")}
      lead={t("support.crash.what")}
      text={reports.map((report) => inLines(t, report)).join("\n\n")}
      onCopy={(text) => void attempt(() => call("copy_for_support", { text }))}
      onClose={onClose}
      isCopying={busy}
      isCopied={done}
      problem={problem}
    />
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
