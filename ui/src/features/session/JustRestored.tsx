import { Notice } from "@/components";
import { useT } from "@/i18n";
import { lastRestored } from "@/ipc";

/** At the door: a copy was put back, and where the files from before are. */
export function JustRestored() {
  const t = useT();
  const restored = lastRestored();
  if (!restored) return null;
  return (
    <Notice tone="done" title={t("copies.restore.done")} live>
      <p>{t("copies.restore.doneText", { folder: restored.setAside })}</p>
      {restored.erasedAgain > 0 && <p>{t("copies.restore.doneErased", { count: restored.erasedAgain })}</p>}
    </Notice>
  );
}
