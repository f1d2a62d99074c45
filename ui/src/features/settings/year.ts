/** A year as it was typed: null when left empty, undefined when it is not a year. */
export function yearOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const year = Number(/^\s*(\d{4})\s*$/.exec(typed)?.[1]);
  return year >= 1990 && year <= 2100 ? year : undefined;
}
