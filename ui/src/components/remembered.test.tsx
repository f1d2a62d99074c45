import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  forgetPlaces,
  giveDrafts,
  keepDrafts,
  useDraft,
  useRemembered,
  useRememberedPlace,
} from "./remembered";

let root: Root;
let shown: { draft: string; filter: string };
let type: (text: string) => void;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  forgetPlaces();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function Room() {
  const [draft, setDraft] = useDraft("talk/1", "");
  const [filter, setFilter] = useRemembered("people/text", "");
  shown = { draft, filter };
  type = (text) => {
    setDraft(text);
    setFilter(text);
  };
  return null;
}

async function open(): Promise<void> {
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Room />));
}
const close = () => act(async () => root.unmount());

async function typeAndLock(): Promise<void> {
  await open();
  await act(async () => type("Kaffe"));
  await close();
  keepDrafts("own/amina");
}

it("gives a draft back after the lock, but no filter", async () => {
  await typeAndLock();
  giveDrafts("own/amina");
  await open();
  expect(shown).toEqual({ draft: "Kaffe", filter: "" });
  await close();
});

it("gives nobody else the draft, and has dropped it when its typist comes again", async () => {
  await typeAndLock();
  giveDrafts("own/bo");
  await open();
  expect(shown.draft).toBe("");
  await close();
  keepDrafts("own/bo");
  giveDrafts("own/amina");
  await open();
  expect(shown.draft).toBe("");
  await close();
});

it("gives no draft in another office", async () => {
  await typeAndLock();
  giveDrafts("own/amina");
  forgetPlaces();
  await open();
  expect(shown.draft).toBe("");
  await close();
});

const list = { drawn: 0, at: Number.NaN, scroll: (_to: number) => {} };

function List() {
  list.drawn += 1;
  [list.at, list.scroll] = useRememberedPlace("people/place");
  return null;
}

async function openList(): Promise<void> {
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<List />));
}

it("keeps a place without drawing anything anew, and forgets it with the rest", async () => {
  await openList();
  await act(async () => list.scroll(440));
  expect([list.drawn, list.at]).toEqual([1, 0]);
  await close();
  await openList();
  expect(list.at).toBe(440);
  await close();
  forgetPlaces();
  await openList();
  expect(list.at).toBe(0);
  await close();
});
