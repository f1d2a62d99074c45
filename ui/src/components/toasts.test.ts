import { afterEach, expect, test } from "vitest";
import { admitToasts, clearToasts, showToast, silenceToasts, stillInside, toastQueue } from "./toasts";

afterEach(() => {
  admitToasts();
  clearToasts();
});

const told = () => toastQueue.visibleToasts.map(({ content }) => content.text);

test("the lock takes every message away, and none comes until somebody is inside", () => {
  showToast({ text: "before" });
  expect(told()).toEqual(["before"]);
  silenceToasts();
  showToast({ text: "at the door" })();
  expect(told()).toEqual([]);
  admitToasts();
  showToast({ text: "inside" });
  expect(told()).toEqual(["inside"]);
});

test("what outlasts the lock is told after it, whether it came before or behind it, until it is put away", () => {
  showToast({ text: "before", tone: "error", outlastsLock: true });
  silenceToasts();
  showToast({ text: "behind", tone: "error", outlastsLock: true });
  showToast({ text: "taken back", tone: "error", outlastsLock: true })();
  expect(told()).toEqual([]);
  admitToasts();
  expect(new Set(told())).toEqual(new Set(["before", "behind"]));
  for (const { key } of [...toastQueue.visibleToasts]) toastQueue.close(key);
  silenceToasts();
  admitToasts();
  expect(told()).toEqual([]);
});

test("work begun before the lock is not hers who comes in after it", () => {
  const before = stillInside();
  expect(before()).toBe(true);
  silenceToasts();
  expect(before()).toBe(false);
  admitToasts();
  expect(before()).toBe(false);
  expect(stillInside()()).toBe(true);
});
