import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { Icon } from "./Icon";
import styles from "./Private.module.css";
import { useResidentLooking } from "./privacy";

/** Wraps notes and contact details: they are not even in the page while a resident is looking. */
export function Private({ children }: { children: ReactNode }) {
  const t = useT();
  if (!useResidentLooking()) return children;
  return (
    <span className={styles.hidden}>
      <Icon of={EyeOff} size={14} />
      {t("components.hidden")}
    </span>
  );
}
