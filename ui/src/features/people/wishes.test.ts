import { expect, it } from "vitest";
import { ANYBODY, asFilter, slotOf } from "./wishes";

it("asks for everybody but those who left, unless told otherwise", () => {
  expect(asFilter(ANYBODY, "2026-11-23").states).toEqual([]);
  expect(asFilter({ ...ANYBODY, who: "all" }, "2026-11-23").states).toHaveLength(4);
  expect(asFilter({ ...ANYBODY, who: "paused" }, "2026-11-23").states).toEqual(["paused"]);
});

it("counts months and days from today", () => {
  const filter = asFilter({ ...ANYBODY, silent: 3, due: "week" }, "2026-05-31");
  expect(filter.notTalkedSince).toBe("2026-02-28");
  expect(filter.talkDueBy).toBe("2026-06-07");
  expect(asFilter({ ...ANYBODY, due: "today" }, "2026-05-31").talkDueBy).toBe("2026-05-31");
});

it("leaves blanks around what was typed out", () => {
  expect(asFilter({ ...ANYBODY, text: " åse " }, "2026-11-23").text).toBe("åse");
});

it("reads a time of the week", () => {
  expect(slotOf("tuesday_evening")).toEqual({ day: "tuesday", part: "evening" });
});
