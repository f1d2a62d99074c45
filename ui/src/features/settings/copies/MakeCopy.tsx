import { CopyCheck } from "lucide-react";
import { Button, Notice, Problem } from "@/components";
import { useT } from "@/i18n";
import { call, refetchCopies, useAttempt } from "@/ipc";
import styles from "../settings.module.css";

/** One more copy, on request. */
export function MakeCopy() {
  const t = useT();
  const { attempt, busy, done, problem } = useAttempt();
  const make = () => attempt(() => call("make_copy", {}).finally(refetchCopies));
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={CopyCheck} isPending={busy} onPress={() => void make()}>
          {t("copies.make")}
        </Button>
      </div>
      {done && (
        <Notice tone="done" live>
          {t("copies.made")}
        </Notice>
      )}
      <Problem words={problem} />
    </>
  );
}
