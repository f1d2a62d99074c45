import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type PersonRow, queryClient } from "@/ipc";
import type { Chosen } from "./chosen";
import { type Asked, stretches } from "./page";
import { Stretch } from "./Stretch";
import { ANYBODY, asFilter, FIRST_ORDER } from "./wishes";

const drawn = vi.hoisted((): string[] => []);
vi.mock("./RowCheck", () => ({
  RowCheck({ label }: { label: string }) {
    drawn.push(label);
    return null;
  },
}));

const asked = (text: string): Asked => ({
  filter: asFilter({ ...ANYBODY, text }, "2026-11-23"),
  order: FIRST_ORDER,
});
const nobody: Chosen = { ids: new Set(), toggle: ignore, reach: ignore, all: ignore, none: ignore };
let root: Root;
let list: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // No answer comes while the test looks.
  vi.stubGlobal("fetch", () => new Promise(ignore));
  const rows = Array.from({ length: 100 }, (_, at) => person(at));
  queryClient.setQueryData(["list_people", { ...asked(""), offset: 0, limit: 100 }], { rows, total: 50_000 });
  drawn.length = 0;
  list = document.createElement("div");
  root = createRoot(list);
});
afterEach(async () => {
  await act(async () => root.unmount());
  queryClient.clear();
  vi.unstubAllGlobals();
});

it("draws only the rows that come into sight when the list scrolls", async () => {
  await show(asked(""), 0);
  expect(drawn).toHaveLength(10);
  await show(asked(""), 3);
  expect(drawn, "three came, and seven stayed as they were").toHaveLength(13);
  expect(list.querySelectorAll("[data-row]")).toHaveLength(10);
});

it("draws no row again for a letter that has not been answered yet", async () => {
  await show(asked(""), 0);
  await show(asked("a"), 0);
  expect(drawn).toHaveLength(10);
});

it("draws one row again when she is chosen", async () => {
  await show(asked(""), 0);
  await show(asked(""), 0, { ...nobody, ids: new Set(["id-4"]) });
  expect(drawn).toHaveLength(11);
  expect(list.querySelectorAll("[data-chosen]")).toHaveLength(1);
});

it("tells the rows of two answers apart", () => {
  const parts = stretches([98, 99, 100, 101].map(place));
  expect(parts.map(({ offset, places }) => [offset, places.map(({ index }) => index)])).toEqual([
    [0, [98, 99]],
    [100, [100, 101]],
  ]);
});

/** Ten rows from the given one. */
async function show(of: Asked, first: number, chosen = nobody): Promise<void> {
  const places = Array.from({ length: 10 }, (_, at) => place(first + at));
  const stretch = (
    <Stretch asked={of} offset={0} places={places} shown={undefined} chosen={chosen} stop={undefined} />
  );
  await act(async () =>
    root.render(<QueryClientProvider client={queryClient}>{stretch}</QueryClientProvider>),
  );
}

function place(index: number) {
  return { index, start: index * 44, size: 44 };
}

function person(at: number): PersonRow {
  return {
    id: `id-${at}`,
    called: `Amina ${at}`,
    fullName: `Amina ${at}`,
    phone: null,
    state: "involved",
    area: null,
    stairwell: null,
    languages: ["da", "ar"],
    activities: [],
    lastContact: null,
    nextTalk: null,
  };
}

function ignore() {}
