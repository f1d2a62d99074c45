import { useCallback, useEffect, useState } from "react";
import { Notice, TextButton } from "@/components";
import { DEFAULT_WORDS, useT } from "@/i18n";
import { call, errorWords, type NewOffice, useCommand } from "@/ipc";
import { CodeStep } from "./CodeStep";
import { ConfirmStep } from "./ConfirmStep";
import { CoordinatorStep } from "./CoordinatorStep";
import type { NewMe } from "./draft";
import { HaveCopy } from "./HaveCopy";
import { OfficeStep } from "./OfficeStep";
import { ResumeStep } from "./ResumeStep";
import { Shell } from "./Shell";
import { StartStep } from "./StartStep";
import { Steps } from "./Steps";

const NOTHING: NewOffice = {
  name: "",
  planFrom: null,
  planTo: null,
  areas: [],
  focusAreas: [],
  languages: [],
  reach: { place: "", address: "", hours: "", phone: "", email: "", web: "" },
  words: DEFAULT_WORDS,
};

type Phase = "fresh" | "recovery" | "start";

/** First run: office, coordinator and password, recovery code, sample or empty. It can be left and taken up anywhere. */
export function Wizard({ phase }: { phase: Phase }) {
  const kept = useCommand("setup_draft", {}, { enabled: phase === "fresh" });
  const copies = useCommand("list_copies", { place: "own" }, { enabled: phase === "fresh" });
  if (phase === "fresh" && (kept.isPending || copies.isPending)) return null;
  return <Setup phase={phase} kept={kept.data?.office ?? NOTHING} left={Boolean(copies.data?.length)} />;
}

function Setup({ phase, kept, left }: { phase: Phase; kept: NewOffice; left: boolean }) {
  const t = useT();
  const [office, setOffice] = useState(kept);
  const [me, setMe] = useState<NewMe>({ name: "", role: "", phone: "" });
  const [atCoordinator, setAtCoordinator] = useState(false);
  // Shown once, held only here: after a restart a new code is made instead.
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const [confirming, setConfirming] = useState(false);

  const [fault, setFault] = useState<unknown>(null);
  const keep = useCallback(
    () =>
      void call("save_setup_draft", { office }).then(
        () => setFault(null),
        (thrown) => setFault(thrown),
      ),
    [office],
  );

  useEffect(() => {
    if (phase !== "fresh") return;
    const rest = setTimeout(keep, 400);
    return () => clearTimeout(rest);
  }, [phase, keep]);

  const typed = {
    office,
    changeOffice: (part: Partial<NewOffice>) => setOffice((before) => ({ ...before, ...part })),
    me,
    changeMe: (part: Partial<NewMe>) => setMe((before) => ({ ...before, ...part })),
  };
  const at = phase === "start" ? 4 : phase === "recovery" ? 3 : atCoordinator ? 2 : 1;

  function step() {
    if (phase === "start") return <StartStep />;
    if (phase === "recovery") {
      if (!groups) return <ResumeStep onCode={setGroups} />;
      if (confirming) return <ConfirmStep groups={groups} onBack={() => setConfirming(false)} />;
      return <CodeStep groups={groups} onNext={() => setConfirming(true)} />;
    }
    if (atCoordinator) {
      return <CoordinatorStep {...typed} onBack={() => setAtCoordinator(false)} onCode={setGroups} />;
    }
    return (
      <>
        {left && <HaveCopy left />}
        <OfficeStep {...typed} instead={left} onNext={() => setAtCoordinator(true)} />
        {!left && <HaveCopy />}
      </>
    );
  }

  const { title, lead } = words(at, confirming, phase === "recovery" && !groups);
  return (
    <Shell key={title} title={t(title)} lead={t(lead)} aside={<Steps at={at} />}>
      {phase === "fresh" && fault !== null && <Unkept fault={fault} onRetry={keep} />}
      {step()}
    </Shell>
  );
}

/** Says that the page would not be there after a restart; nothing that is typed is lost meanwhile. */
function Unkept({ fault, onRetry }: { fault: unknown; onRetry: () => void }) {
  const t = useT();
  return (
    <Notice
      title={t("session.unkept")}
      live
      action={<TextButton onPress={onRetry}>{t("components.saved.retry")}</TextButton>}
    >
      {errorWords(t, fault).what} {t("session.unkept.text")}
    </Notice>
  );
}

function words(at: number, confirming: boolean, resuming: boolean) {
  if (at === 1) return { title: "session.office.title", lead: "session.office.lead" } as const;
  if (at === 2) return { title: "session.coordinator.title", lead: "session.coordinator.lead" } as const;
  if (at === 4) return { title: "session.start.title", lead: "session.start.lead" } as const;
  if (resuming) return { title: "session.resume.title", lead: "session.resume.lead" } as const;
  return confirming
    ? ({ title: "session.confirm.title", lead: "session.confirm.lead" } as const)
    : ({ title: "session.code.title", lead: "session.code.lead" } as const);
}
