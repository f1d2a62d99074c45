import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { ComboBox as AriaComboBox, Button, type Key, ListBox, Popover } from "react-aria-components";
import { fold, useT } from "@/i18n";
import { ComboInput } from "./ComboInput";
import { FieldFoot, FieldLabel, type FieldWords } from "./Field";
import field from "./Field.module.css";
import { Icon } from "./Icon";
import { ReadValue, useReadOnly } from "./ReadOnly";
import { type Choice, ChoiceItem } from "./Select";
import styles from "./Select.module.css";
import own from "./TagField.module.css";

type Props = FieldWords & {
  choices: readonly Choice[];
  value: string | null;
  /** Null when the field was emptied. */
  onChange: (id: string | null) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** For long lists: tells what is typed, so that the core can search; then `choices` are shown as they are. */
  onSearch?: (text: string) => void;
};

/** One of many, found by typing. */
export function ComboBox(props: Props) {
  const { label, hint, error, labelHidden, choices, value, onChange, placeholder, isDisabled, onSearch } =
    props;
  const t = useT();
  const words = { label, hint, error, labelHidden };
  const named = choices.find((choice) => choice.id === value)?.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed is done with: what is shown is what holds.
  const settle = () => {
    setTyped(null);
    onSearch?.("");
  };
  // Where the core searches there is nothing to choose from before something is typed.
  const nothing = onSearch && (typed ?? named) === "" ? "components.combo.type" : "components.combo.empty";
  if (useReadOnly()) return <ReadValue {...{ label, labelHidden }}>{named}</ReadValue>;
  return (
    <AriaComboBox
      className={field.field}
      value={value}
      onChange={(key: Key | null) => {
        settle();
        if (key !== null || value !== null) onChange(key === null ? null : String(key));
      }}
      inputValue={typed ?? named}
      onInputChange={(text) => {
        setTyped(text);
        onSearch?.(text);
        if (text === "" && value !== null) onChange(null);
      }}
      onBlur={settle}
      {...(onSearch
        ? { items: choices, defaultFilter: () => true }
        : { defaultItems: choices, defaultFilter: contains })}
      // While another is looked for, the list would begin at the one that is chosen.
      disabledKeys={onSearch && typed && value !== null ? [value] : []}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <FieldLabel {...words} />
      <div className={field.affix}>
        <ComboInput placeholder={placeholder} />
        <span className={field.affixButton}>
          <Button className={own.open} aria-label={t("components.combo.open")}>
            <Icon of={ChevronDown} size={16} />
          </Button>
        </span>
      </div>
      <FieldFoot {...words} />
      <Popover className={styles.popover} offset={4}>
        <ListBox<Choice>
          className={styles.list}
          renderEmptyState={() => <div className={styles.empty}>{t(nothing)}</div>}
        >
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Case and accents aside. */
function contains(text: string, typed: string): boolean {
  return fold(text).includes(fold(typed));
}
