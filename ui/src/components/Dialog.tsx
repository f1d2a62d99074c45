import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useT } from "@/i18n";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  size?: "small" | "medium" | "large";
  /** "alertdialog" for the one thing that asks first: erasing a person. */
  role?: "dialog" | "alertdialog";
  /** A dialog that must be answered cannot be closed from outside. */
  mustAnswer?: boolean;
};

/** A window over the page. It keeps focus inside and gives it back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = "medium",
  role = "dialog",
  mustAnswer,
}: Props) {
  const t = useT();
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog className={styles.dialog} role={role}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon={X} label={t("components.close")} onPress={onClose} />}
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
