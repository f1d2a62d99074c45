import { type PeopleFilter, type PeopleOrder, useCommand } from "@/ipc";

/** Rows of one answer. */
export const ROWS = 100;

/** Which people, in which order. */
export interface Asked {
  filter: PeopleFilter;
  order: PeopleOrder;
}

/** The stretch of the list that holds a row; the last answer stays until the next is there. */
export function usePage(asked: Asked, index: number) {
  const offset = Math.floor(index / ROWS) * ROWS;
  const request = { ...asked, offset, limit: ROWS };
  return useCommand("list_people", request, {
    kinds: ["person", "contact", "involvement", "activity"],
    keep: true,
    forget: asked.filter.text !== "",
  });
}
