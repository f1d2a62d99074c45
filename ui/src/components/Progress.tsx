import { Label, ProgressBar } from "react-aria-components";
import { useT } from "@/i18n";
import { Button } from "./Button";
import styles from "./Progress.module.css";

type Props = {
  label: string;
  /** 0–100; left out when nobody knows. */
  value?: number;
  onCancel?: () => void;
};

/** For anything over half a second. */
export function Progress({ label, value, onCancel }: Props) {
  const t = useT();
  return (
    <div className={styles.row}>
      <ProgressBar className={styles.progress} value={value ?? 0} isIndeterminate={value === undefined}>
        {({ percentage, valueText }) => (
          <>
            <Label>{label}</Label>
            {value !== undefined && <span className={styles.value}>{valueText}</span>}
            <span className={styles.track}>
              <span
                className={value === undefined ? styles.moving : styles.fill}
                style={value === undefined ? undefined : { width: `${percentage}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && (
        <Button small onPress={onCancel}>
          {t("components.progress.cancel")}
        </Button>
      )}
    </div>
  );
}
