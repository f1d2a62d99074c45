import { useState } from "react";
import { useT } from "@/i18n";
import { TextField } from "./TextField";

type Props = { label: string; value: number | null; onChange: (year: number | null) => void; error?: string };

/** A year that may be left empty; kept only when it is one. */
export function YearField({ label, value, onChange, error }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? "" : String(value));
  const year = yearOf(text);
  return (
    <TextField
      label={label}
      value={text}
      inputMode="numeric"
      onChange={(next) => {
        setTyped(next);
        const parsed = yearOf(next);
        if (parsed !== undefined) onChange(parsed);
      }}
      onBlur={() => year !== undefined && setTyped(null)}
      error={year === undefined ? t("components.year.wrong") : error}
    />
  );
}

/** Null when left empty, undefined when it is not a year. */
function yearOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const year = Number(/^\s*(\d{4})\s*$/.exec(typed)?.[1]);
  return year >= 1990 && year <= 2100 ? year : undefined;
}
