import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteSave, useStuck } from "./disk";
import { CallError } from "./errors";

const Shown = () => createElement("output", null, useStuck() ?? "saves");
const shown = () => document.querySelector("output")?.textContent;
const note = (fault?: unknown) => act(async () => noteSave(fault));

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div id=root></div>";
  const root = createRoot(document.getElementById("root") ?? document.body);
  await act(async () => root.render(createElement(Shown)));
});
afterEach(() => {
  noteSave();
  vi.unstubAllGlobals();
});

it("is stuck from the save that the disk refused to the one that succeeds", async () => {
  expect(shown()).toBe("saves");
  await note(new CallError("disk_full"));
  expect(shown()).toBe("disk_full");
  await note(new CallError("read_only"));
  expect(shown()).toBe("read_only");
  await note(new CallError("too_long", "note"));
  expect(shown(), "a field that is too long does not make room on the disk").toBe("read_only");
  await note();
  expect(shown()).toBe("saves");
});
