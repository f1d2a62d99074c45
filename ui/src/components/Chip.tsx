import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { Icon } from "./Icon";

type Tone = "plain" | "petrol" | "attention";

/** A word about something: its state, a label. Always words; the tone only supports them. */
export function Chip({
  tone = "plain",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}
