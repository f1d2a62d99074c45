import { useState } from "react";
import { Button } from "@/components";
import { useT } from "@/i18n";
import { type CopyInfo, salvageOffice, useCommand, useMay, useWhen } from "@/ipc";
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
      {chosen === "salvage" && (
        <PutInPlace
          title={t("copies.mend.salvage")}
          action={t("copies.mend.salvage.action")}
          doing={t("copies.mend.salvage.busy")}
          work={() => salvageOffice({ opener: null })}
          onClose={close}
        >
          <p>{t("copies.mend.salvage.what")}</p>
        </PutInPlace>
      )}
      {chosen && chosen !== "salvage" && <RestoreDialog copy={chosen} onClose={close} />}
    </div>
  );
}
