import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAttempt } from "./index";

let root: Root;
let hand: ReturnType<typeof useAttempt>;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div id=root></div>";
  root = createRoot(document.getElementById("root") ?? document.body);
  await act(async () => root.render(<Hand />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function Hand() {
  hand = useAttempt();
  return null;
}

const attempt = (work: () => Promise<unknown>) => act(() => hand.attempt(work));

it("is done when the work is, and not when the user gave it up", async () => {
  expect(await attempt(async () => false)).toBe(false);
  expect([hand.busy, hand.done]).toEqual([false, false]);
  expect(await attempt(async () => "a path")).toBe(true);
  expect([hand.busy, hand.done]).toEqual([false, true]);
});

it("says what went wrong until it is tried again", async () => {
  const fails = () => Promise.reject({ code: "disk_full", field: "name" });
  expect(await attempt(fails)).toBe(false);
  expect([hand.busy, hand.done]).toEqual([false, false]);
  expect([hand.fault?.code, hand.fault?.field, hand.problem?.severity]).toEqual([
    "disk_full",
    "name",
    "fault",
  ]);
  await attempt(async () => undefined);
  expect([hand.fault, hand.problem]).toEqual([null, null]);
});

it("does one thing at a time", async () => {
  let end: () => void = () => undefined;
  await act(async () => void hand.attempt(() => new Promise<void>((done) => (end = done))));
  expect(hand.busy).toBe(true);
  const second = vi.fn();
  expect(await attempt(async () => second())).toBe(false);
  expect(second).not.toHaveBeenCalled();
  await act(async () => end());
  expect(hand.done).toBe(true);
});
