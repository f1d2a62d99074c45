import type { SortDescriptor } from "react-aria-components";
import type { ActivityRow } from "@/ipc";

type Key = string | number | null;

const KEYS: Record<string, (row: ActivityRow) => Key> = {
  name: (row) => row.name,
  step: (row) => row.step?.step ?? null,
  hands: (row) => row.hands.current,
  responsible: (row) => row.responsible?.name ?? null,
  state: (row) => STATES.indexOf(row.state),
  nextTalk: (row) => row.nextTalk,
};

const STATES: ActivityRow["state"][] = ["running", "planned", "idea", "paused", "anchored", "closed"];

/** The rows in the order asked for; what is empty comes last both ways, and equals are in order of name. */
export function sorted(
  rows: readonly ActivityRow[],
  { column, direction }: SortDescriptor,
  compare: (a: string, b: string) => number,
): ActivityRow[] {
  const key = KEYS[String(column)] ?? ((row: ActivityRow) => row.name);
  const turn = direction === "descending" ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null) || compare(one.name, other.name);
    }
    const order = typeof a === "string" && typeof b === "string" ? compare(a, b) : Number(a) - Number(b);
    return order * turn || compare(one.name, other.name);
  });
}
