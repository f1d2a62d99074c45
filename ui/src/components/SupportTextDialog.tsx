import { useT } from "@/i18n";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Notice } from "./Notice";
import { Problem, type ProblemWords } from "./Problem";
import { Skeleton } from "./Skeleton";
import styles from "./SupportTextDialog.module.css";

type Props = {
  title: string;
  lead: string;
  /** Exactly what is copied; nothing while it is found out, and when that failed. */
  text: string | null;
  onCopy: (text: string) => void;
  onClose: () => void;
  isCopying: boolean;
  isCopied: boolean;
  /** Why it could not be found out, or copied. */
  problem: ProblemWords | null;
};

/** Shows a text for support as it is and copies it: what is sent to somebody is seen first. */
export function SupportTextDialog({
  title,
  lead,
  text,
  onCopy,
  onClose,
  isCopying,
  isCopied,
  problem,
}: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("components.close")}</Button>
          <Button
            look="primary"
            isDisabled={text === null}
            isPending={isCopying}
            onPress={() => text !== null && onCopy(text)}
          >
            {t("support.copy")}
          </Button>
        </>
      }
    >
      {(text !== null || !problem) && <p>{lead}</p>}
      {text !== null && (
        <figure className={styles.sheet} aria-label={t("support.text")}>
          <pre className={styles.text}>{text}</pre>
        </figure>
      )}
      {text === null && !problem && (
        <div>
          <p className={styles.wait} role="status">
            {t("support.wait")}
          </p>
          <Skeleton />
        </div>
      )}
      {isCopied && (
        <Notice tone="done" live>
          {t("support.copied")}
        </Notice>
      )}
      <Problem words={problem} />
    </Dialog>
  );
}
