import type { LucideIcon } from "lucide-react";
import styles from "./Icon.module.css";

/** A pictogram beside text. It says nothing to a screen reader unless `label` is given. */
export function Icon({ of: Glyph, size = 18, label }: { of: LucideIcon; size?: number; label?: string }) {
  return (
    <Glyph
      size={size}
      strokeWidth={1.75}
      className={styles.icon}
      focusable={false}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}
