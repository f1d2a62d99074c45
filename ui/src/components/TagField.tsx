import { X } from "lucide-react";
import { useId, useState } from "react";
import { Button, ComboBox, ListBox, Popover, Tag, TagGroup, TagList } from "react-aria-components";
import { fold, useT } from "@/i18n";
import { Chip } from "./Chip";
import { ComboInput } from "./ComboInput";
import { FieldFoot, type FieldWords } from "./Field";
import field from "./Field.module.css";
import { Icon } from "./Icon";
import { ReadValue, useReadOnly } from "./ReadOnly";
import { type Choice, ChoiceItem } from "./Select";
import select from "./Select.module.css";
import styles from "./TagField.module.css";

type Props = FieldWords & {
  /** What is chosen: ids of choices, or free words. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What to suggest; its ids are kept, its names shown. */
  suggestions: readonly Choice[];
  /** Only the suggestions may be chosen. */
  fixed?: boolean;
  isDisabled?: boolean;
};

const NEW = "\u0000new";

/** Several tags: typed freely or picked from suggestions, removed with a click or Delete. */
export function TagField({
  label,
  hint,
  error,
  labelHidden,
  value,
  onChange,
  suggestions,
  fixed,
  isDisabled,
}: Props) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState("");
  const words = { label, hint: hint ?? (fixed ? undefined : t("components.tags.hint")), error, labelHidden };
  const name = (tag: string) => suggestions.find((choice) => choice.id === tag)?.name ?? tag;
  if (useReadOnly()) {
    const tags = value.length > 0 && (
      <ul className={styles.read}>
        {value.map((tag) => (
          <li key={tag}>
            <Chip>
              <bdi>{name(tag)}</bdi>
            </Chip>
          </li>
        ))}
      </ul>
    );
    return <ReadValue {...{ label, labelHidden }}>{tags || null}</ReadValue>;
  }
  const text = typed.trim();
  const same = (choice: Choice) => fold(choice.name) === fold(text);
  const open = suggestions.filter((choice) => !value.includes(choice.id));
  const fitting = open.filter((choice) => fold(choice.name).includes(fold(text)));
  const canAdd = !fixed && text !== "" && !suggestions.some(same) && !value.includes(text);
  const choices: Choice[] = canAdd
    ? [...fitting, { id: NEW, name: t("components.tags.add", { text }) }]
    : fitting;

  function add(tag: string) {
    if (tag !== "" && !value.includes(tag)) onChange([...value, tag]);
    setTyped("");
  }

  return (
    <div className={field.field}>
      <span id={id} className={labelHidden ? field.hidden : field.label}>
        {label}
      </span>
      {value.length > 0 && (
        <TagGroup
          aria-label={t("components.tags.list", { label })}
          onRemove={(keys) => onChange(value.filter((tag) => !keys.has(tag)))}
        >
          <TagList className={styles.tags}>
            {value.map((tag) => (
              <Tag key={tag} id={tag} textValue={name(tag)} className={styles.tag} isDisabled={isDisabled}>
                <bdi>{name(tag)}</bdi>
                <Button
                  slot="remove"
                  className={styles.remove}
                  aria-label={t("components.remove", { name: name(tag) })}
                >
                  <Icon of={X} size={14} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <ComboBox
        aria-labelledby={id}
        className={field.field}
        value={null}
        onChange={(key) => key !== null && add(key === NEW ? text : String(key))}
        inputValue={typed}
        onInputChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === "Backspace" && typed === "") onChange(value.slice(0, -1));
        }}
        items={choices}
        defaultFilter={() => true}
        menuTrigger="input"
        allowsCustomValue
        isInvalid={Boolean(error)}
        isDisabled={isDisabled}
      >
        <ComboInput
          onKeyDown={(event) => {
            const inList = event.currentTarget.getAttribute("aria-activedescendant");
            if (event.key !== "Enter" || text === "" || inList) return;
            event.preventDefault();
            const known = suggestions.find(same);
            if (known) add(known.id);
            else if (!fixed) add(text);
          }}
        />
        <FieldFoot {...words} />
        <Popover className={select.popover} offset={4}>
          <ListBox<Choice> className={select.list}>{(choice) => <ChoiceItem choice={choice} />}</ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
