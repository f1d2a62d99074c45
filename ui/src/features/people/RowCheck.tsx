import { Check, Minus } from "lucide-react";
import { Checkbox } from "react-aria-components";
import { Icon } from "@/components";
import styles from "./rowCheck.module.css";

type Props = {
  label: string;
  isSelected: boolean;
  isIndeterminate?: boolean;
  onChange: () => void;
  /** In a row the keys come to it; the one for everybody is a stop of its own. */
  excludeFromTabOrder?: boolean;
};

/** The box before a name; in sight when the row is under the mouse, has the focus, or somebody is chosen. */
export function RowCheck({ label, ...rest }: Props) {
  return (
    <Checkbox {...rest} aria-label={label} className={styles.check}>
      {({ isIndeterminate }) => (
        <span className={styles.box}>
          <Icon of={isIndeterminate ? Minus : Check} size={14} />
        </span>
      )}
    </Checkbox>
  );
}
