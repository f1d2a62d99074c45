import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useT } from "@/i18n";
import styles from "./DetailPanel.module.css";
import { IconButton } from "./IconButton";

type Props = {
  /** Above the title, quiet. */
  over?: ReactNode;
  title: ReactNode;
  onClose?: () => void;
  /** Buttons at the foot. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The panel beside a list or a board; Escape closes it when it can be closed. */
export function DetailPanel({ over, title, onClose, actions, children }: Props) {
  const t = useT();
  const id = useId();
  return (
    <aside
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !onClose) return;
        // An open list or menu closes first, and only that.
        if (event.target instanceof Element && event.target.matches("[aria-expanded=true]")) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          {over && <p className={styles.over}>{over}</p>}
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
        </div>
        {onClose && <IconButton icon={X} label={t("components.close")} onPress={onClose} />}
      </div>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </aside>
  );
}
