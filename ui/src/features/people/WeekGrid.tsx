import { Check } from "lucide-react";
import { useId } from "react";
import { ToggleButton } from "react-aria-components";
import { Icon, ReadValue, useReadOnly } from "@/components";
import { useFormat } from "@/i18n";
import type { TimeSlot } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./people.module.css";

type Props = { label: string; value: readonly TimeSlot[]; onChange: (times: TimeSlot[]) => void };

/** A week with three parts of each day; what suits is ticked. */
export function WeekGrid({ label, value, onChange }: Props) {
  const id = useId();
  const format = useFormat();
  const days = useChoices("weekday");
  const parts = useChoices("dayPart");
  const has = (slot: TimeSlot) => value.some(({ day, part }) => day === slot.day && part === slot.part);
  if (useReadOnly()) {
    const names = days.flatMap((day) =>
      parts.flatMap((part) => (has({ day: day.id, part: part.id }) ? [`${day.name} ${part.name}`] : [])),
    );
    return <ReadValue label={label}>{format.list(names)}</ReadValue>;
  }
  const toggle = (slot: TimeSlot) =>
    onChange(
      has(slot) ? value.filter(({ day, part }) => day !== slot.day || part !== slot.part) : [...value, slot],
    );
  return (
    <div>
      <p id={id} className={styles.soft}>
        {label}
      </p>
      <table className={styles.week} aria-labelledby={id}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day.id} scope="col">
                <abbr title={day.name}>{day.name.slice(0, 2).toLocaleLowerCase()}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.name}</th>
              {days.map((day) => {
                const slot = { day: day.id, part: part.id };
                return (
                  <td key={day.id}>
                    <ToggleButton
                      className={styles.slot}
                      aria-label={`${day.name} ${part.name}`}
                      isSelected={has(slot)}
                      onChange={() => toggle(slot)}
                    >
                      <Icon of={Check} size={16} />
                    </ToggleButton>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
