import styles from "./rowCheck.module.css";

type Props = {
  label: string;
  isSelected: boolean;
  isIndeterminate?: boolean;
  onChange: () => void;
  /** In a row the keys come to it; the one for everybody is a stop of its own. */
  excludeFromTabOrder?: boolean;
};

/**
 * The box before a name; in sight when the row is under the mouse, has the focus, or somebody is chosen. The browser's own:
 * rows come and go with every turn of the wheel.
 */
export function RowCheck({
  label,
  isSelected,
  isIndeterminate = false,
  onChange,
  excludeFromTabOrder,
}: Props) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={isSelected}
        onChange={onChange}
        tabIndex={excludeFromTabOrder ? -1 : undefined}
        ref={(box) => {
          if (box) box.indeterminate = isIndeterminate;
        }}
      />
    </label>
  );
}
