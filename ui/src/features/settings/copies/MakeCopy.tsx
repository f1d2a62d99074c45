import { CopyCheck } from "lucide-react";
import { Button, Notice } from "@/components";
import { useT } from "@/i18n";
import { call, refetchCopies } from "@/ipc";
import styles from "../settings.module.css";
import { Fault } from "./Fault";
import { useAttempt } from "./useAttempt";

/** One more copy, on request. */
export function MakeCopy() {
  const t = useT();
  const { attempt, busy, done, fault } = useAttempt();
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
      <Fault fault={fault} />
    </>
  );
}
