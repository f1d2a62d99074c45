import { useState } from "react";

const remembered = new Map<string, unknown>();

/** Forgets every filter and place; the frame calls it when the office locks. */
export function forgetPlaces(): void {
  remembered.clear();
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
