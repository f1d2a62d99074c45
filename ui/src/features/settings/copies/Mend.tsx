import { useState } from "react";
import { Button } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, call, salvageOffice, useCommand, useMay, usePercent, useWhen } from "@/ipc";
import styles from "../settings.module.css";
import { PutInPlace } from "./PutInPlace";
import { RestoreDialog } from "./RestoreDialog";

/** The two ways out when the office's file is damaged: what can still be read of it, or the newest copy. */
export function Mend() {
  const t = useT();
  const when = useWhen();
  const leads = useMay("lead");
  const newest = useCommand("list_copies", { place: "own" }).data?.[0];
  const [chosen, setChosen] = useState<CopyInfo | "salvage" | null>(null);
  const close = () => setChosen(null);
  if (!leads) {
    return (
      <div className={styles.part}>
        <h3>{t("copies.mend.title")}</h3>
        <p>{t("copies.mend.askLeader")}</p>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <h3>{t("copies.mend.title")}</h3>
      <p>{t("copies.mend.lead")}</p>
      <p>{t("copies.mend.salvage.lead")}</p>
      {newest && <p>{t("copies.mend.copy.lead")}</p>}
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => setChosen("salvage")}>
          {t("copies.mend.salvage")}
        </Button>
        {newest && (
          <Button onPress={() => setChosen(newest)}>
            {t("copies.mend.copy", { when: when(newest.madeAt) })}
          </Button>
        )}
      </div>
      {chosen === "salvage" && <SalvageDialog onClose={close} />}
      {chosen && chosen !== "salvage" && <RestoreDialog copy={chosen} onClose={close} />}
    </div>
  );
}

/** Saving what can be read, with how far it has come and a way to stop. */
function SalvageDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const percent = usePercent("work_progress", busy);
  const work = () => {
    setBusy(true);
    return salvageOffice({ opener: null }).finally(() => setBusy(false));
  };
  return (
    <PutInPlace
      title={t("copies.mend.salvage")}
      action={t("copies.mend.salvage.action")}
      doing={t("copies.mend.salvage.busy")}
      work={work}
      percent={percent}
      onStop={() => void call("cancel_work", {})}
      onClose={onClose}
    >
      <p>{t("copies.mend.salvage.what")}</p>
    </PutInPlace>
  );
}
