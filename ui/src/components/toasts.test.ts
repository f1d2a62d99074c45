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

test("work begun before the lock is not hers who comes in after it", () => {
  const before = stillInside();
  expect(before()).toBe(true);
  silenceToasts();
  expect(before()).toBe(false);
  admitToasts();
  expect(before()).toBe(false);
  expect(stillInside()()).toBe(true);
});
