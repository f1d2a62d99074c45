import { EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "@/i18n";
import { Icon } from "./Icon";
import styles from "./Private.module.css";
import { useResidentLooking } from "./privacy";

/**
 * Wraps notes, contact details and what was agreed: they are not even in the page while a resident is looking. `short`
 * is for the cells of a table.
 */
export function Private({ short, children }: { short?: boolean; children: ReactNode }) {
  const t = useT();
  if (!useResidentLooking()) return children;
  return (
    <span className={styles.hidden}>
      <Icon of={EyeOff} size={14} />
      {t(short ? "components.hidden.short" : "components.hidden")}
    </span>
  );
}

/**
 * Hides a field with something in it while a resident is looking. A field that was empty when she began to look stays,
 * so that one can still write in it.
 */
export function PrivateField({ filled, children }: { filled: boolean; children: ReactNode }) {
  const looking = useResidentLooking();
  const [before, setBefore] = useState(looking);
  const [hides, setHides] = useState(looking && filled);
  if (before !== looking) {
    setBefore(looking);
    setHides(looking && filled);
  }
  return hides ? <Private>{children}</Private> : children;
}
