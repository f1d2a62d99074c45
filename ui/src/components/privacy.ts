import { useSyncExternalStore } from "react";

let looking = false;
const listeners = new Set<() => void>();

/** Turns "a resident is looking" on or off: notes and contact details are hidden while it is on. */
export function setResidentLooking(on: boolean): void {
  looking = on;
  for (const listener of listeners) listener();
}

/** Whether a resident is looking at the screen right now. */
export function useResidentLooking(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => looking,
  );
}
