import { useState } from "react";
import { Progress, RestorePreview } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, errorWords, restoreCopy, useCommand, useWhen } from "@/ipc";
import { OlderKey, type OpenedCopy } from "./OlderKey";
import { PutInPlace } from "./PutInPlace";

/** What putting a copy back would change, and the doing. */
export function RestoreDialog({ copy, onClose }: { copy: CopyInfo; onClose: () => void }) {
  const t = useT();
  const when = useWhen();
  const { place, name, madeAt } = copy;
  const [older, setOlder] = useState<OpenedCopy | null>(null);
  const request = { place, name, opener: null };
  const [begun, setBegun] = useState(false);
  // Not asked for again while it is put back, nor after: the office is locked then.
  const asked = useCommand("preview_restore", request, { forget: true, enabled: !begun });
  const preview = older?.preview ?? asked.data;
  const hasOlderKey = asked.error?.code === "copy_older_key";

  async function restore() {
    setBegun(true);
    try {
      await restoreCopy({ ...request, opener: older?.opener ?? null });
    } catch (fault) {
      setBegun(false);
      throw fault;
    }
  }

  return (
    <PutInPlace
      title={t("copies.restore.title", { when: when(madeAt) })}
      action={t("copies.restore.action")}
      doing={t("copies.restore.doing")}
      work={restore}
      isDisabled={!preview}
      problem={asked.error && !hasOlderKey ? errorWords(t, asked.error) : null}
      onClose={onClose}
    >
      {preview ? (
        <RestorePreview {...preview} />
      ) : hasOlderKey ? (
        <OlderKey copy={copy} onOpened={setOlder} />
      ) : (
        !asked.error && <Progress label={t("copies.restore.reading")} />
      )}
    </PutInPlace>
  );
}
