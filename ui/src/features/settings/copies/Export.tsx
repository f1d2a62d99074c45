import { FolderOutput } from "lucide-react";
import { useState } from "react";
import { Button, Notice, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import { call, type Exported, useAttempt, usePercent } from "@/ipc";
import styles from "../settings.module.css";

/** Everything in open formats, in a folder of the user's choice. */
export function Export() {
  const t = useT();
  const { attempt, busy, problem } = useAttempt();
  const [done, setDone] = useState<Exported | null>(null);
  const percent = usePercent("work_progress", busy);

  const take = () => {
    setDone(null);
    return attempt(async () => setDone(await call("export_office", {})));
  };

  return (
    <div className={styles.part}>
      <h3>{t("copies.export.title")}</h3>
      <p>{t("copies.export.lead")}</p>
      <Notice>{t("copies.export.open")}</Notice>
      {busy && (
        <Progress
          label={t("copies.export.busy")}
          value={percent}
          onCancel={() => void call("cancel_work", {})}
        />
      )}
      {done && (
        <Notice tone="done" title={t("copies.export.done")} live>
          <p className={styles.path}>{done.folder}</p>
          <p>{t("copies.export.holds", { records: done.records, photos: done.photos, pages: done.pages })}</p>
          {done.notPrinted > 0 && <p>{t("copies.export.notPrinted", { count: done.notPrinted })}</p>}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button icon={FolderOutput} isPending={busy} onPress={() => void take()}>
          {t("copies.export.action")}
        </Button>
      </div>
      <Problem words={problem} />
    </div>
  );
}
