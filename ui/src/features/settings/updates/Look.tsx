import { Search } from "lucide-react";
import { useState } from "react";
import { Button, Notice, Problem } from "@/components";
import { useFormat, useT } from "@/i18n";
import { call, type FoundUpdate, useAttempt } from "@/ipc";
import styles from "../settings.module.css";
import { InstallDialog } from "./InstallDialog";

/** Whether there is a newer version in the folder; looked for when somebody asks. */
export function Look() {
  const t = useT();
  const format = useFormat();
  const { attempt, busy, done, problem } = useAttempt();
  const [found, setFound] = useState<FoundUpdate | null>(null);
  const [isAsking, setAsking] = useState(false);

  function look() {
    setFound(null);
    return attempt(async () => setFound(await call("look_for_update", {})));
  }

  return (
    <div className={styles.part}>
      {done && !found && (
        <Notice tone="info" live>
          {t("updates.none")}
        </Notice>
      )}
      {found && !found.isNewer && (
        <Notice tone="done" live>
          {t("updates.newest")}
        </Notice>
      )}
      {found?.isNewer && (
        <Notice
          tone="info"
          live
          title={t("updates.found", { version: found.version })}
          action={
            <Button look="primary" onPress={() => setAsking(true)}>
              {t("updates.install", { version: found.version })}
            </Button>
          }
        >
          {t("updates.foundText", {
            size: format.number(Math.max(0.1, Math.round(found.bytes / 1e5) / 10)),
          })}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button icon={Search} isPending={busy} onPress={() => void look()}>
          {t("updates.look")}
        </Button>
      </div>
      <Problem words={problem} />
      {found && isAsking && <InstallDialog version={found.version} onClose={() => setAsking(false)} />}
    </div>
  );
}
