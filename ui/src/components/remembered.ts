import { useState } from "react";

const remembered = new Map<string, unknown>();
const DRAFT = "draft/";
/** Whose drafts they are. */
let typist: string | null = null;

/** Forgets every filter, place and draft; for when another office is opened. */
export function forgetPlaces(): void {
  remembered.clear();
  typist = null;
}

/** Forgets every filter and place when the office locks; what was typed in dialogs waits for the one who typed it. */
export function keepDrafts(of: string): void {
  for (const key of remembered.keys()) if (!key.startsWith(DRAFT)) remembered.delete(key);
  typist = of;
}

/** Told who unlocked, before anything is shown: nobody gets what somebody else typed. */
export function giveDrafts(to: string): void {
  if (to !== typist) forgetPlaces();
  typist = to;
}

/** State that is still there when one comes back to the room: filter, sort, place. In memory only. */
export function useRemembered<V>(key: string, initial: V): [V, (value: V) => void] {
  const [value, setValue] = useState<V>(() => (remembered.has(key) ? (remembered.get(key) as V) : initial));
  return [
    value,
    (next) => {
      remembered.set(key, next);
      setValue(next);
    },
  ];
}

/** What is typed in a dialog until it is saved: still there when the dialog is closed or the office locks. */
export function useDraft<V>(key: string, initial: V): [V, (value: V) => void] {
  return useRemembered(DRAFT + key, initial);
}
