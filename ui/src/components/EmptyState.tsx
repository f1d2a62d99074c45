import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";
import { Icon } from "./Icon";

/** Nothing here yet: one sentence, one action. */
export function EmptyState({
  icon,
  children,
  action,
}: {
  icon?: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon}>
          <Icon of={icon} size={28} />
        </span>
      )}
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  );
}
