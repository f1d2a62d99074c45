import styles from "./NameMark.module.css";

/** The three steps. */
export function NameMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className={styles.mark}>
      <rect x="0" y="15" width="7" height="8" rx="1.5" className={styles.first} />
      <rect x="8.5" y="9" width="7" height="14" rx="1.5" className={styles.second} />
      <rect x="17" y="1" width="7" height="22" rx="1.5" className={styles.third} />
    </svg>
  );
}
