import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { REST, useAutosave } from "./autosave";
import { flushAll, hasUnsaved } from "./index";

interface Note {
  text: string;
}

let root: Root;
let kept: string[];
let full: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div id=root></div>";
  root = createRoot(document.getElementById("root") ?? document.body);
  kept = [];
  full = false;
});
afterEach(async () => {
  full = false;
  await act(async () => root.unmount());
  await flushAll();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function save(draft: Note): Promise<Note> {
  if (full) throw { code: "disk_full" };
  kept.push(draft.text);
  return draft;
}

function Screen({ id, record }: { id: string; record: Note }) {
  const { draft, change, state } = useAutosave(`note/${id}`, record, save);
  return (
    <>
      <textarea value={draft.text} onChange={(event) => change({ text: event.target.value })} />
      <output>{state.phase}</output>
    </>
  );
}

const show = (id: string, text = "") => act(async () => root.render(<Screen id={id} record={{ text }} />));
const field = () => document.querySelector("textarea") as HTMLTextAreaElement;

async function type(text: string): Promise<void> {
  await act(async () => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    setter?.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

it("saves when typing rests", async () => {
  await show("1");
  await type("Kaffe");
  expect(kept).toEqual([]);
  await act(async () => void (await vi.advanceTimersByTimeAsync(REST)));
  expect(kept).toEqual(["Kaffe"]);
  expect(document.querySelector("output")?.textContent).toBe("saved");
});

it("saves when the field is left, without waiting", async () => {
  await show("2");
  await type("Kaffe");
  await act(async () => void field().dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
  expect(kept).toEqual(["Kaffe"]);
});

it("saves when the screen is left", async () => {
  await show("3");
  await type("Kaffe");
  await act(async () => root.render(null));
  expect(kept).toEqual(["Kaffe"]);
});

it("saves before the office locks", async () => {
  await show("4");
  await type("Kaffe");
  await act(async () => expect(await flushAll()).toBe(true));
  expect(kept).toEqual(["Kaffe"]);
});

it("reads a field that waits to be left before the office locks", async () => {
  let told = "";
  const typed = document.createElement("input");
  typed.addEventListener("blur", () => {
    told = typed.value;
  });
  document.body.append(typed);
  typed.focus();
  typed.value = "3/12";
  await flushAll();
  expect(told).toBe("3/12");
});

it("holds a draft that could not be saved, and shows it when one comes back", async () => {
  await show("5", "før");
  await type("en lang fortælling");
  full = true;
  await act(async () => root.render(null));
  expect(hasUnsaved()).toBe(true);
  await show("5", "før");
  expect(field().value).toBe("en lang fortælling");
  full = false;
  await act(async () => expect(await flushAll()).toBe(true));
  expect(kept).toEqual(["en lang fortælling"]);
});

it("does not mix up two records on the same screen", async () => {
  await show("6", "seks");
  await type("seks, rettet");
  await show("7", "syv");
  expect(field().value).toBe("syv");
  await act(async () => void (await vi.advanceTimersByTimeAsync(REST)));
  expect(kept).toEqual(["seks, rettet"]);
});
