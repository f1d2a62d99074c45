import { useSyncExternalStore } from "react";
import type { Room } from "./navigation";

/** A thing that was opened. Its id says nothing about anybody, and it is kept in memory only. */
export interface Visit {
  room: Room;
  id: string;
}

const KEPT = 6;
let visits: readonly Visit[] = [];
const listeners = new Set<() => void>();

/** Notes that a thing was opened; the latest comes first, each once. */
export function noteVisit(visit: Visit): void {
  visits = [visit, ...visits.filter(({ id }) => id !== visit.id)].slice(0, KEPT);
  for (const listener of listeners) listener();
}

/** What was opened last, the latest first. */
export function useVisits(): readonly Visit[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => visits,
  );
}
