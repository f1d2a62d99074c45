import { expect, it } from "vitest";
import { shortcutOf } from "./useShortcuts";

function press(
  key: string,
  held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {},
  target: HTMLElement = document.body,
) {
  const event = new KeyboardEvent("keydown", {
    key,
    ctrlKey: held.ctrl,
    shiftKey: held.shift,
    altKey: held.alt,
  });
  Object.defineProperty(event, "target", { value: target });
  return shortcutOf(event);
}

it("knows the frame's shortcuts", () => {
  expect(press("k", { ctrl: true })).toBe("search");
  expect(press("K", { ctrl: true })).toBe("search");
  expect(press("l", { ctrl: true })).toBe("lock");
  expect(press("n", { ctrl: true })).toBe("create");
  expect(press("F1")).toBe("help");
  expect(press("F9")).toBe("looking");
  expect(press("z", { ctrl: true })).toBe("undo");
  expect(press("Z", { ctrl: true, shift: true })).toBe("redo");
  expect(press("y", { ctrl: true })).toBe("redo");
});

it("has no shortcut on a single letter, which screen readers use", () => {
  for (const key of "abcdefghijklmnopqrstuvwxyzæøå") expect(press(key)).toBeNull();
});

it("leaves undo in a text field to the field, and locks from anywhere", () => {
  const field = document.createElement("textarea");
  expect(press("z", { ctrl: true }, field)).toBeNull();
  expect(press("l", { ctrl: true }, field)).toBe("lock");
  const box = document.createElement("input");
  box.type = "checkbox";
  expect(press("z", { ctrl: true }, box)).toBe("undo");
});

it("leaves AltGr alone, which types letters", () => {
  expect(press("l", { ctrl: true, alt: true })).toBeNull();
});
