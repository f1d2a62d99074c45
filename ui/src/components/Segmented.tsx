import { Label, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Group } from "./Choices";
import styles from "./Choices.module.css";
import field from "./Field.module.css";
import { ReadValue, useReadOnly } from "./ReadOnly";
import { chosenName } from "./Select";

/** Two to five short choices side by side, such as Liste · Stige · Kalender. */
export function Segmented<Id extends string>({
  label,
  labelHidden = true,
  choices,
  value,
  onChange,
  isDisabled,
}: Omit<Group<Id>, "autoFocus">) {
  if (useReadOnly()) return <ReadValue {...{ label, labelHidden }}>{chosenName(choices, value)}</ReadValue>;
  return (
    <div className={styles.segmentedField}>
      {!labelHidden && <Label className={field.label}>{label}</Label>}
      <ToggleButtonGroup
        aria-label={label}
        className={styles.segmented}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = choices.find((choice) => keys.has(choice.id));
          if (chosen) onChange(chosen.id);
        }}
        isDisabled={isDisabled}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.id} id={choice.id} className={styles.segment}>
            {choice.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
