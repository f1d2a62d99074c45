import { useCallback, useState } from "react";

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

/** State that is still there when one comes back to the room: filter and sort. In memory only. */
export function useRemembered<V>(key: string, initial: V): [V, (value: V) => void] {
  const [value, setValue] = useState<V>(() => recall(key, initial));
  const set = useCallback(
    (next: V) => {
      remembered.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
}

/** How far something is scrolled: where it was when one left the room. Keeping it draws nothing anew. */
export function useRememberedPlace(key: string): [number, (place: number) => void] {
  const [place] = useState(() => recall(key, 0));
  const keep = useCallback((now: number) => void remembered.set(key, now), [key]);
  return [place, keep];
}

function recall<V>(key: string, initial: V): V {
  return remembered.has(key) ? (remembered.get(key) as V) : initial;
}

/** What is typed in a dialog until it is saved: still there when the dialog is closed or the office locks. */
export function useDraft<V>(key: string, initial: V): [V, (value: V) => void] {
  return useRemembered(DRAFT + key, initial);
}
