import { useSyncExternalStore } from "react";
import { CallError } from "./errors";
import { queryClient, useCommand } from "./queries";

/** Why the disk takes nothing. */
export type Stuck = "disk_full" | "read_only";

let stuck: Stuck | null = null;
const watchers = new Set<() => void>();

/** Remembers how the latest save went: whether the disk is what stopped it. Anything else that failed says nothing of it. */
export function noteSave(fault: unknown = null): void {
  const code = fault === null ? null : CallError.from(fault).code;
  if (code === null) show(null);
  else if (code === "disk_full" || code === "read_only") {
    show(code);
    void queryClient.invalidateQueries({ queryKey: ["disk_space"] });
  }
}

function show(next: Stuck | null): void {
  if (next === stuck) return;
  stuck = next;
  for (const watcher of watchers) watcher();
}

/** Why nothing can be saved right now, from the save that failed to the one that succeeds. */
export function useStuck(): Stuck | null {
  return useSyncExternalStore(watch, () => stuck);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** How many megabytes are left when that is little; nothing when there is room enough, or nobody can tell. */
export function useLittleSpace(): number | null {
  const { data } = useCommand("disk_space", {});
  return data?.isLittle ? data.leftMb : null;
}
