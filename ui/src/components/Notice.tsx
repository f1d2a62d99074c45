import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import styles from "./Notice.module.css";

type Tone = "attention" | "info" | "error" | "done";

const ICONS: Record<Tone, LucideIcon> = {
  attention: TriangleAlert,
  info: Info,
  error: OctagonAlert,
  done: CircleCheck,
};

type Props = {
  tone?: Tone;
  icon?: LucideIcon;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Read aloud when it appears. */
  live?: boolean;
};

/** Something to know, in a tinted strip with a pictogram. */
export function Notice({ tone = "attention", icon, title, children, action, live }: Props) {
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
    >
      <Icon of={icon ?? ICONS[tone]} />
      <div className={title ? styles.body : styles.line}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
