import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { type Day, dayOf, type Lean, parseDay, useFormat, useT } from "@/i18n";
import { FieldFoot, FieldLabel, type FieldWords } from "./Field";
import styles from "./Field.module.css";
import { ReadValue, useReadOnly } from "./ReadOnly";

type Props = Omit<FieldWords, "hint"> & {
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** Which way "fre" and "3/12" point; "back" for things that have happened. */
  lean?: Lean;
  hint?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** A day typed freely: "i morgen", "fre", "3/12", "uge 50". Says underneath which day it understood. */
export function DateField({
  label,
  hint,
  error,
  labelHidden,
  value,
  onChange,
  lean = "ahead",
  ...rest
}: Props) {
  const t = useT();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const today = dayOf(new Date());
  const text = typed ?? (value ? format.day(value) : "");
  const understood = text.trim() === "" ? null : parseDay(text, today, lean);
  const unknown = typed !== null && text.trim() !== "" && !understood;
  const [left, setLeft] = useState(false);

  function settle() {
    setLeft(true);
    if (typed === null || unknown) return;
    if (understood !== value) onChange(understood);
    setTyped(null);
  }

  if (useReadOnly())
    return <ReadValue {...{ label, labelHidden }}>{value && format.dayLong(value)}</ReadValue>;

  const words = {
    label,
    labelHidden,
    hint: understood ? `${format.dayLong(understood)} · ${format.week(understood)}` : hint,
    error: error ?? (unknown && left ? t("components.date.unknown") : undefined),
  };
  return (
    <TextField
      {...rest}
      className={styles.field}
      value={text}
      onChange={(next) => {
        setTyped(next);
        setLeft(false);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        // Escape may take the field away before it is left.
        if (event.key === "Enter" || event.key === "Escape") settle();
      }}
      isInvalid={Boolean(words.error)}
    >
      <FieldLabel {...words} />
      <Input
        className={styles.box}
        placeholder={t(lean === "back" ? "components.date.placeholderBack" : "components.date.placeholder")}
      />
      <FieldFoot {...words} />
    </TextField>
  );
}
