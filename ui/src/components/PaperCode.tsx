import { Printer } from "lucide-react";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { Notice } from "./Notice";
import styles from "./PaperCode.module.css";
import { Problem, type ProblemWords } from "./Problem";
import { RecoveryCode } from "./RecoveryCode";

type Props = {
  groups: readonly string[];
  /** What to do with it, and what not. */
  note: string;
  printing: { busy: boolean; done: boolean; problem: ProblemWords | null };
  onPrint: () => void;
  /** The button that puts it away, as something she says. */
  kept: string;
  onKept: () => void;
};

/** A code that is shown once: to print or to write down, and then to put away. */
export function PaperCode({ groups, note, printing, onPrint, kept, onKept }: Props) {
  const t = useT();
  return (
    <>
      <RecoveryCode groups={groups} />
      <Notice live>{note}</Notice>
      {printing.done && (
        <Notice tone="done" live>
          {t("components.paperCode.printed")}
        </Notice>
      )}
      <Problem words={printing.problem} />
      <div className={styles.buttons}>
        <Button icon={Printer} isPending={printing.busy} onPress={onPrint}>
          {t("components.paperCode.print")}
        </Button>
        <Button look="primary" onPress={onKept}>
          {kept}
        </Button>
      </div>
    </>
  );
}
