import { useState } from "react";
import { type CopyInfo, call, useCommand, useCopiesState } from "@/ipc";

/** Every copy that is known of, the newest first, and which one is chosen; `find` lets the user look in another folder. */
export function useCopies() {
  const second = useCopiesState()?.second;
  const own = useCommand("list_copies", { place: "own" }).data ?? [];
  const there = useCommand("list_copies", { place: "second" }, { enabled: Boolean(second) }).data ?? [];
  const [found, setFound] = useState<CopyInfo[]>([]);
  const [name, choose] = useState<string | null>(null);

  async function find() {
    setFound((await call("find_copies", {})) ?? found);
  }

  const copies = [...found, ...own, ...there].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  const chosen = copies.find((copy) => keyOf(copy) === name) ?? copies[0];
  return { copies, chosen, choose, find };
}

/** What tells a copy from all others. */
export function keyOf({ place, name }: CopyInfo): string {
  return `${place}/${name}`;
}
