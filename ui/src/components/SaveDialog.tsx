import { type FormEvent, type ReactNode, useId } from "react";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./Dialog.module.css";
import { Problem, type ProblemWords } from "./Problem";

type Props = {
  title: string;
  /** The verb on its main button; Enter in a field does the same. */
  action: string;
  onSave: () => void;
  onClose: () => void;
  isSaving: boolean;
  /** While something that is needed has not been typed. */
  isDisabled?: boolean;
  /** What went wrong, when it is about no field. */
  problem?: ProblemWords | null;
  isOpen?: boolean;
  size?: "small" | "medium";
  /** What else can be done here, before Cancel. */
  also?: ReactNode;
  children: ReactNode;
};

/** A small dialog that makes one thing: a field or two, Cancel, and a verb. What is typed stays when saving fails. */
export function SaveDialog({
  title,
  action,
  onSave,
  onClose,
  isSaving,
  isDisabled = false,
  problem,
  isOpen = true,
  size = "small",
  also,
  children,
}: Props) {
  const t = useT();
  const form = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSaving && !isDisabled) onSave();
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size={size}
      actions={
        <>
          {also}
          <Button onPress={onClose}>{t("components.cancel")}</Button>
          <Button look="primary" type="submit" form={form} isPending={isSaving} isDisabled={isDisabled}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        {children}
        <Problem words={problem} />
      </form>
    </Dialog>
  );
}
