import { useEffect, useState } from "react";
import type { Chosen } from "./chosen";

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/**
 * The keys of the list: up and down between rows, left and right within one, Space to choose, Shift to choose all on
 * the way, and Ctrl+A for everybody.
 */
export function useRowKeys(total: number, chosen: Chosen, scrollTo: (index: number) => void) {
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    // The row may come onto the page only after the list has scrolled.
    const name = document.querySelector<HTMLElement>(`[data-row="${wanted}"] a`);
    if (!name) return;
    setWanted(null);
    name.focus({ preventScroll: true });
    // The list has scrolled; at 200 % zoom the page around it does too.
    bringIntoSight();
  });

  function go(index: number, from: HTMLElement, extend: boolean) {
    const next = Math.max(0, Math.min(total - 1, index));
    if (extend) {
      chosen.reach(next, chosen.ids.size === 0 ? from.dataset["id"] : undefined);
    }
    scrollTo(next);
    setAt(next);
    setWanted(next);
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLElement>) {
    const { key } = event;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "a") {
      done();
      return chosen.all();
    }
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (!row) return;
    const index = Number(row.dataset["row"]);
    const step = STEPS[key];
    if (step !== undefined) {
      done();
      return go(index + step, row, event.shiftKey);
    }
    if (key === "Home" || key === "End") {
      done();
      return go(key === "Home" ? 0 : total - 1, row, event.shiftKey);
    }
    if (key === "ArrowLeft" || key === "ArrowRight") {
      done();
      return within(row, key === "ArrowRight" ? 1 : -1);
    }
    if (key === " " && event.target instanceof HTMLAnchorElement) {
      done();
      if (event.shiftKey) chosen.reach(index);
      else chosen.toggle(row.dataset["id"] ?? "");
    }
  }
  return { at, setAt, focus: setWanted, onKeyDown };
}

/** Scrolls no further than the row that has the keyboard's focus needs to be seen. */
export function bringIntoSight(): void {
  document
    .querySelector("[data-row] :focus-visible")
    ?.closest("[data-row]")
    ?.scrollIntoView({ block: "nearest" });
}

/** From the box to the name, the number and the activities of one row. */
function within(row: HTMLElement, step: 1 | -1): void {
  const stops = [...row.querySelectorAll<HTMLElement>("input, a, button")].filter(
    (stop) => stop.offsetParent !== null,
  );
  stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}
