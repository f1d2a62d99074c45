import { FolderPlus } from "lucide-react";
import { Button, Notice, Problem, TextButton } from "@/components";
import { useT } from "@/i18n";
import {
  CallError,
  call,
  errorWords,
  refetchCopies,
  useAttempt,
  useCopiesState,
  useRuled,
  useWhen,
} from "@/ipc";
import { ChosenByOthers } from "../Ruled";
import styles from "../settings.module.css";

/** A stick or a share that each copy also goes to. */
export function SecondPlace() {
  const t = useT();
  const when = useWhen();
  const second = useCopiesState()?.second;
  const isRuled = useRuled("backupFolder");
  const { attempt, busy, problem } = useAttempt();
  const run = (command: "choose_second_place" | "leave_second_place") =>
    attempt(() => call(command, {}).finally(refetchCopies));
  return (
    <div className={styles.part}>
      <h3>{t("copies.second.title")}</h3>
      <p>{t(isRuled ? "copies.second.leadRuled" : "copies.second.lead")}</p>
      {second && (
        <div>
          <p className={styles.path}>{second.folder}</p>
          {second.reached && (
            <p className={styles.soft}>{t("copies.second.reached", { when: when(second.reached) })}</p>
          )}
        </div>
      )}
      {second?.fault && (
        <Notice>
          {t("copies.second.waiting", { what: errorWords(t, new CallError(second.fault)).what })}
        </Notice>
      )}
      {isRuled ? (
        <ChosenByOthers />
      ) : (
        <div className={styles.buttons}>
          <Button icon={FolderPlus} isPending={busy} onPress={() => void run("choose_second_place")}>
            {t(second ? "copies.second.change" : "copies.second.choose")}
          </Button>
          {second && (
            <TextButton onPress={() => void run("leave_second_place")}>{t("copies.second.leave")}</TextButton>
          )}
        </div>
      )}
      <Problem words={problem} />
    </div>
  );
}
