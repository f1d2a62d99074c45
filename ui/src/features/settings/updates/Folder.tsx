import { FolderPlus } from "lucide-react";
import { Button, Problem, TextButton } from "@/components";
import { useT } from "@/i18n";
import { call, queryClient, useAttempt, useRuled } from "@/ipc";
import { ChosenByOthers } from "../Ruled";
import styles from "../settings.module.css";

/** The folder that new versions lie in; none until somebody chooses one. */
export function Folder({ folder }: { folder: string | null }) {
  const t = useT();
  const isRuled = useRuled("updateSource");
  const { attempt, busy, problem } = useAttempt();
  const run = (command: "choose_update_folder" | "leave_update_folder") =>
    attempt(() => call(command, {}).finally(() => queryClient.invalidateQueries({ queryKey: ["updates"] })));
  return (
    <div className={styles.part}>
      <h3>{t("updates.folder")}</h3>
      {folder ? <p className={styles.path}>{folder}</p> : <p>{t("updates.off")}</p>}
      {isRuled ? (
        <ChosenByOthers />
      ) : (
        <div className={styles.buttons}>
          <Button icon={FolderPlus} isPending={busy} onPress={() => void run("choose_update_folder")}>
            {t(folder ? "updates.change" : "updates.choose")}
          </Button>
          {folder && (
            <TextButton onPress={() => void run("leave_update_folder")}>{t("updates.leave")}</TextButton>
          )}
        </div>
      )}
      <Problem words={problem} />
    </div>
  );
}
