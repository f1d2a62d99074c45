import { useState } from "react";
import { TextField } from "@/components";
import { useT } from "@/i18n";

type Props = {
  label: string;
  hint?: string;
  value: number;
  /** The smallest number that is kept; empty is 0 where 0 is allowed. */
  least?: number;
  most: number;
  onChange: (value: number) => void;
};

/** A small whole number. What is no number stays in sight, with the reason, and is not kept. */
export function CountField({ label, hint, value, least = 0, most, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === 0 ? "" : String(value));
  const read = countOf(text, least, most);
  return (
    <TextField
      label={label}
      hint={hint}
      value={text}
      onChange={(next) => {
        setTyped(next);
        const count = countOf(next, least, most);
        if (count !== null) onChange(count);
      }}
      onBlur={() => read !== null && setTyped(null)}
      error={read === null ? t("activities.field.countWrong", { least, most }) : undefined}
      inputMode="numeric"
    />
  );
}

function countOf(text: string, least: number, most: number): number | null {
  if (!/^\s*\d{0,3}\s*$/.test(text)) return null;
  const count = Number(text);
  return count >= least && count <= most ? count : null;
}
