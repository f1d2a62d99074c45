import { useSyncExternalStore } from "react";

let drawn = false;
const watchers = new Set<() => void>();

/** Hides the rooms, or shows them again, without taking them down. */
export function drawCurtain(draw: boolean): void {
  drawn = draw;
  for (const watcher of watchers) watcher();
}

/** Whether the rooms are hidden because the office is being locked. */
export function useCurtain(): boolean {
  return useSyncExternalStore(watch, () => drawn);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
