import { type PeopleFilter, type PeopleOrder, useCommand } from "@/ipc";

/** Rows of one answer. */
const ROWS = 100;

/** Which people, in which order. */
export interface Asked {
  filter: PeopleFilter;
  order: PeopleOrder;
}

/** The stretch of the list that begins there; the last answer stays until the next is there. */
export function usePage(asked: Asked, offset: number) {
  const request = { ...asked, offset, limit: ROWS };
  return useCommand("list_people", request, {
    kinds: ["person", "contact", "involvement", "activity"],
    keep: true,
    forget: asked.filter.text !== "",
  });
}

/** Where a row of the list lies on the page. */
export interface Place {
  index: number;
  /** From the top of all rows, in pixels. */
  start: number;
  size: number;
}

/** The rows in sight by the answer that holds them. */
export function stretches(places: readonly Place[]): { offset: number; places: Place[] }[] {
  const found: { offset: number; places: Place[] }[] = [];
  for (const place of places) {
    const offset = Math.floor(place.index / ROWS) * ROWS;
    const last = found.at(-1);
    if (last?.offset === offset) last.places.push(place);
    else found.push({ offset, places: [place] });
  }
  return found;
}
