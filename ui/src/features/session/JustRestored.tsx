import { Notice, Problem } from "@/components";
import { useT } from "@/i18n";
import { errorWords, lastRestored, lastSalvaged, lastSalvageFault } from "@/ipc";

/** At the door: a copy was put back, or a damaged file was mended, and where the files from before are. */
export function JustRestored() {
  const t = useT();
  const restored = lastRestored();
  const saved = lastSalvaged();
  const fault = lastSalvageFault();
  if (fault) return <Problem words={errorWords(t, fault)} />;
  if (saved === "stopped") return <RescueStopped />;
  if (saved) {
    const { records, fromJournal, fromCopy, untied } = saved.salvaged;
    return (
      <Notice tone="done" title={t("copies.mend.done")} live>
        <p>{t("copies.mend.doneText", { records, fromJournal, fromCopy })}</p>
        {untied > 0 && <p>{t("copies.mend.doneUntied", { count: untied })}</p>}
        <p>{t("copies.restore.doneText", { folder: saved.setAside })}</p>
      </Notice>
    );
  }
  if (!restored) return null;
  if (restored.keysOnly) {
    return (
      <Notice tone="done" title={t("copies.restore.keysDone")} live>
        <p>{t("copies.restore.keysDoneText")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={t("copies.restore.done")} live>
      <p>{t("copies.restore.doneText", { folder: restored.setAside })}</p>
      {restored.erasedAgain > 0 && <p>{t("copies.restore.doneErased", { count: restored.erasedAgain })}</p>}
    </Notice>
  );
}

/** The user stopped the saving of what can be read. */
export function RescueStopped() {
  const t = useT();
  return (
    <Notice tone="info" title={t("copies.mend.stopped")} live>
      <p>{t("copies.mend.stoppedText")}</p>
    </Notice>
  );
}
