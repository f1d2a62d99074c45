import { useT } from "@/i18n";
import { useCopyPrivately } from "./copying";
import styles from "./RecoveryCode.module.css";

/** The groups of a recovery code, numbered, large enough to copy by hand. What is copied with Ctrl C stays for a minute. */
export function RecoveryCode({ groups }: { groups: readonly string[] }) {
  const t = useT();
  const copy = useCopyPrivately();
  const onCopy = (event: React.ClipboardEvent) => {
    event.preventDefault();
    copy(String(getSelection()));
  };
  return (
    <ol className={styles.code} aria-label={t("components.recoveryCode.label")} onCopy={onCopy}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move, and two could be alike.
        <li key={index} className={styles.group}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span>{group}</span>
        </li>
      ))}
    </ol>
  );
}
