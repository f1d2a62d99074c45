import type { SetupDraft } from "@/ipc";

/** Nothing typed yet. */
export const EMPTY_DRAFT: SetupDraft = {
  officeName: "",
  planFrom: "",
  planTo: "",
  areas: [],
  name: "",
  role: "",
  phone: "",
};

/** What a step is given. */
export interface StepProps {
  draft: SetupDraft;
  change: (part: Partial<SetupDraft>) => void;
}

/** A year as it was typed: null when left empty, undefined when it is not a year. */
export function yearOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1];
  return year && Number(year) >= 1990 && Number(year) <= 2100 ? Number(year) : undefined;
}
