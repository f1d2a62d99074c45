import { X } from "lucide-react";
import { useState } from "react";
import { IconButton, ReadValue, useReadOnly } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { PersonName } from "@/ipc";
import styles from "./Holders.module.css";
import { PersonPicker } from "./PersonPicker";

type Props = {
  value: string[];
  /** People whose names are known here. */
  known: PersonName[];
  onChange: (holders: string[]) => void;
};

/** Who holds a task. */
export function Holders({ value, known, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const [met, setMet] = useState<PersonName[]>([]);
  const name = (person: string) => [...known, ...met].find((one) => one.id === person)?.called;
  const shown = value.filter((person) => name(person) !== undefined);
  if (useReadOnly())
    return (
      <ReadValue label={t("activities.task.holders")}>
        {format.list(shown.map((person) => name(person) ?? ""))}
      </ReadValue>
    );
  return (
    <fieldset className={styles.holders}>
      <legend className={styles.label}>{t("activities.task.holders")}</legend>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((person) => (
            <li key={person} className={styles.one}>
              <bdi>{name(person)}</bdi>
              <IconButton
                icon={X}
                size={14}
                label={t("components.remove", { name: name(person) })}
                onPress={() => onChange(value.filter((one) => one !== person))}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={t("activities.task.addHolder")}
        without={value}
        onChoose={(person) => {
          setMet([...met, person]);
          onChange([...value, person.id]);
        }}
      />
    </fieldset>
  );
}
