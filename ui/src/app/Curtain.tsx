import { LockKeyhole } from "lucide-react";
import { Icon } from "@/components";
import { useT } from "@/i18n";
import styles from "./Curtain.module.css";

/** Before the rooms while the office is being locked. */
export function Curtain() {
  const t = useT();
  return (
    <main className={styles.curtain}>
      <p className={styles.words} role="status">
        <Icon of={LockKeyhole} size={28} />
        {t("app.locking")}
      </p>
    </main>
  );
}
