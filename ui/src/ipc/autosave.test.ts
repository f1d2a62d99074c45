import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Autosaver, REST } from "./autosave";

interface Note {
  text: string;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A core that keeps what it is given, until it is told to fail. */
function core() {
  const kept: string[] = [];
  const waiting: (() => void)[] = [];
  const state = { full: false, slow: false };
  async function save(draft: Note): Promise<Note> {
    if (state.slow) await new Promise<void>((resolve) => waiting.push(resolve));
    if (state.full) throw { code: "disk_full" };
    kept.push(draft.text);
    return { ...draft };
  }
  return { kept, waiting, state, save };
}

it("saves once when typing rests", async () => {
  const { kept, save } = core();
  const saver = new Autosaver<Note>({ text: "" }, save);
  for (const text of ["K", "Ka", "Kaf", "Kaffe"]) {
    saver.change({ text });
    await vi.advanceTimersByTimeAsync(REST / 2);
  }
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(REST);
  expect(kept).toEqual(["Kaffe"]);
  expect(saver.unsaved).toBe(false);
  expect(saver.snapshot().state.phase).toBe("saved");
});

it("does not wait when it is told to save now", async () => {
  const { kept, save } = core();
  const saver = new Autosaver<Note>({ text: "" }, save);
  saver.change({ text: "Kaffe" });
  expect(await saver.flush()).toBe(true);
  await vi.advanceTimersByTimeAsync(10 * REST);
  expect(kept).toEqual(["Kaffe"]);
});

it("keeps what was typed when the disk is full, and saves it on the next try", async () => {
  const { kept, state, save } = core();
  const saver = new Autosaver<Note>({ text: "før" }, save);
  state.full = true;
  saver.change({ text: "en lang fortælling" });
  expect(await saver.flush()).toBe(false);
  expect(saver.snapshot()).toMatchObject({
    draft: { text: "en lang fortælling" },
    state: { phase: "failed" },
  });
  saver.accept({ text: "noget fra filen" });
  expect(saver.snapshot().draft.text).toBe("en lang fortælling");
  state.full = false;
  expect(await saver.flush()).toBe(true);
  expect(kept).toEqual(["en lang fortælling"]);
});

it("saves what is typed while a save is under way, in order", async () => {
  const { kept, waiting, state, save } = core();
  const saver = new Autosaver<Note>({ text: "" }, save);
  state.slow = true;
  saver.change({ text: "første" });
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  saver.change({ text: "første og anden" });
  state.slow = false;
  waiting[0]?.();
  expect(await flushed).toBe(true);
  expect(kept).toEqual(["første", "første og anden"]);
  expect(saver.snapshot().draft.text).toBe("første og anden");
});

it("saves once however many wait for the save under way", async () => {
  const { kept, waiting, state, save } = core();
  const saver = new Autosaver<Note>({ text: "" }, save);
  state.slow = true;
  saver.change({ text: "første" });
  const flushes = [saver.flush(), saver.flush(), saver.flush()];
  await vi.advanceTimersByTimeAsync(0);
  saver.change({ text: "første og anden" });
  waiting[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(waiting, "one save at a time").toHaveLength(2);
  waiting[1]?.();
  expect(await Promise.all(flushes)).toEqual([true, true, true]);
  expect(kept).toEqual(["første", "første og anden"]);
});

it("takes the record from the core when nothing is typed", () => {
  const { save } = core();
  const saver = new Autosaver<Note>({ text: "før" }, save);
  saver.accept({ text: "rettet af en anden skærm" });
  expect(saver.snapshot().draft.text).toBe("rettet af en anden skærm");
  expect(saver.unsaved).toBe(false);
});
