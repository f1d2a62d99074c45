import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  RadioGroup as AriaRadioGroup,
  type CheckboxProps,
  Radio,
} from "react-aria-components";
import styles from "./Choices.module.css";
import { FieldFoot, FieldLabel, type FieldWords } from "./Field";
import field from "./Field.module.css";
import { Icon } from "./Icon";
import { ReadValue, useReadOnly } from "./ReadOnly";
import { type Choice, chosenName } from "./Select";

/** Yes or no. */
export function Checkbox({
  children,
  hint,
  ...rest
}: { children: ReactNode; hint?: string } & Omit<CheckboxProps, "children" | "className">) {
  if (useReadOnly())
    return (
      rest.isSelected && (
        <div className={field.readCheck}>
          <Icon of={Check} size={16} />
          <span>{children}</span>
        </div>
      )
    );
  return (
    <AriaCheckbox {...rest} className={styles.check}>
      <span className={styles.box}>
        <Icon of={Check} size={14} />
      </span>
      <span>
        {children}
        {hint && <span className={styles.detail}>{hint}</span>}
      </span>
    </AriaCheckbox>
  );
}

export type Group<Id extends string> = FieldWords & {
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
  /** Gives the chosen one focus when it appears, as the first field of a dialog. */
  autoFocus?: boolean;
};

/** One of a few, all in sight, each with room for a line of explanation. */
export function RadioGroup<Id extends string>({
  label,
  hint,
  error,
  labelHidden,
  choices,
  value,
  onChange,
  isDisabled,
  autoFocus,
}: Group<Id>) {
  const words = { label, hint, error, labelHidden };
  if (useReadOnly()) return <ReadValue {...{ label, labelHidden }}>{chosenName(choices, value)}</ReadValue>;
  return (
    <AriaRadioGroup
      className={field.field}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <FieldLabel {...words} />
      <div className={styles.radios}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            className={styles.radio}
            autoFocus={autoFocus && choice.id === value}
          >
            <span className={styles.dot} />
            <span>
              {choice.name}
              {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot {...words} />
    </AriaRadioGroup>
  );
}
