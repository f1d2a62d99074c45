import { Check, ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { useT } from "@/i18n";
import { FieldFoot, FieldLabel, type FieldWords } from "./Field";
import field from "./Field.module.css";
import { Icon } from "./Icon";
import { ReadValue, useReadOnly } from "./ReadOnly";
import styles from "./Select.module.css";

/** One choice in a list. */
export interface Choice<Id extends string = string> {
  id: Id;
  name: string;
  /** A quiet second line. */
  detail?: string;
}

/** The id of the choice that says nothing is chosen; those who only read do not see it. */
export const NONE = "none";

type Props<Id extends string> = FieldWords & {
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  isDisabled?: boolean;
};

/** One of a few. For more than about fifteen use ComboBox. */
export function Select<Id extends string>(props: Props<Id>) {
  const { label, hint, error, labelHidden, choices, value, onChange, placeholder, isDisabled } = props;
  const t = useT();
  const words = { label, hint, error, labelHidden };
  if (useReadOnly()) return <ReadValue {...{ label, labelHidden }}>{chosenName(choices, value)}</ReadValue>;
  return (
    <AriaSelect
      className={field.field}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? t("components.select.none")}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <FieldLabel {...words} />
      <Button className={`${field.box} ${styles.button}`}>
        <SelectValue className={styles.value} />
        <Icon of={ChevronDown} size={16} />
      </Button>
      <FieldFoot {...words} />
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list} items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** What is chosen, as those who only read see it. */
export function chosenName(choices: readonly Choice[], value: string | null): string | undefined {
  return choices.find(({ id }) => id === value && id !== NONE)?.name;
}

/** A row in a list of choices; for the other choosing fields here. */
export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className={styles.item}>
      {({ isSelected }) => (
        <>
          <span className={styles.name}>
            {choice.name}
            {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
          </span>
          {isSelected && <Icon of={Check} size={16} />}
        </>
      )}
    </ListBoxItem>
  );
}
