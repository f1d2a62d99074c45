import { useT } from "@/i18n";
import styles from "./Skeleton.module.css";

/** Grey lines while something is fetched. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  return (
    <div className={styles.skeleton} role="status" aria-label={t("components.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
