import { useState } from "react";
import { TextField } from "@/components";
import { useT } from "@/i18n";
import { yearOf } from "./year";

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
      error={year === undefined ? t("settings.office.yearWrong") : error}
    />
  );
}
