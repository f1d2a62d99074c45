import { useState } from "react";
import { Progress, RestorePreview } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, errorWords, restoreCopy, useCommand, useWhen } from "@/ipc";
import { PutInPlace } from "./PutInPlace";

/** What putting a copy back would change, and the doing. */
export function RestoreDialog({ copy, onClose }: { copy: CopyInfo; onClose: () => void }) {
  const t = useT();
  const when = useWhen();
  const { place, name, madeAt } = copy;
  const request = { place, name, opener: null };
  const [begun, setBegun] = useState(false);
  // Not asked for again while it is put back, nor after: the office is locked then.
  const { data: preview, error } = useCommand("preview_restore", request, { forget: true, enabled: !begun });

  async function restore() {
    setBegun(true);
    try {
      await restoreCopy(request);
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
      problem={error && errorWords(t, error)}
      onClose={onClose}
    >
      {preview ? <RestorePreview {...preview} /> : !error && <Progress label={t("copies.restore.reading")} />}
    </PutInPlace>
  );
}
