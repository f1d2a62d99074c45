import { useState } from "react";
import { NONE, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type Rhythm } from "@/ipc";
import { useChoices } from "@/labels";
import { parseTime, type Time, writeTime } from "./clock";
import styles from "./Detail.module.css";

type Props = { value: Rhythm; onChange: (rhythm: Rhythm) => void; fault: unknown };

/** How often, which day, from when to when, and what these cannot say. */
export function RhythmFields({ value, onChange, fault }: Props) {
  const t = useT();
  const days = useChoices("weekday");
  const change = (part: Partial<Rhythm>) => onChange({ ...value, ...part });
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t("activities.field.every")}
          choices={useChoices("every")}
          value={value.every}
          onChange={(every) => change({ every })}
        />
        <Select
          label={t("activities.field.day")}
          choices={[{ id: NONE, name: t("activities.field.noDay") } as const, ...days]}
          value={value.day ?? NONE}
          onChange={(day) => change({ day: day === NONE ? null : day })}
        />
        <TimeField
          label={t("activities.field.from")}
          value={value.from}
          onChange={(from) => change({ from })}
        />
        <TimeField
          label={t("activities.field.to")}
          value={value.to}
          onChange={(to) => change({ to })}
          error={value.from && value.to && value.to < value.from ? t("activities.field.toWrong") : undefined}
        />
      </div>
      <TextField
        label={t("activities.field.rhythmNote")}
        placeholder={t("activities.field.rhythmExample")}
        value={value.note}
        onChange={(note) => change({ note })}
        error={value.from && value.to && value.to < value.from ? undefined : fieldError(t, fault, "rhythm")}
      />
    </>
  );
}

/** A time of day, typed as it is said. */
function TimeField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: Time | null;
  onChange: (time: Time | null) => void;
  error?: string;
}) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value ? writeTime(value, t.language) : "");
  const wrong = text.trim() !== "" && parseTime(text) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextField
      label={label}
      value={text}
      onChange={(next) => {
        setLeft(false);
        setTyped(next);
      }}
      onBlur={() => {
        setLeft(true);
        if (wrong || typed === null) return;
        onChange(parseTime(text));
        setTyped(null);
      }}
      error={wrong && left ? t("activities.field.timeWrong") : error}
      inputMode="numeric"
    />
  );
}
