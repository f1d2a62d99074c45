import { describe, expect, it } from "vitest";
import { dayAndMonth, parseTime, writeTime } from "./clock";

describe("a time of day", () => {
  it.each([
    ["15", "15:00:00"],
    ["9.05", "09:05:00"],
    ["kl. 15:30", "15:30:00"],
    ["0930", "09:30:00"],
    [" 7 ", "07:00:00"],
  ])("understands %s", (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(["", "24", "12.60", "snart", "15.3"])("does not guess at %s", (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );

  it("is written as it is said", () => {
    expect(writeTime("15:00:00", "da")).toBe("15");
    expect(writeTime("09:30:00", "da")).toBe("9.30");
    expect(writeTime("09:30:00", "en")).toBe("09:30");
  });

  it("is read back as it was written", () => {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
      expect(parseTime(writeTime(time, "da"))).toBe(time);
      expect(parseTime(writeTime(time, "en"))).toBe(time);
    }
  });
});

it("names a day without its weekday, and its year when it is another", () => {
  expect(dayAndMonth("2026-09-02", "da", "2026-11-23")).toBe("2. september");
  expect(dayAndMonth("2025-09-02", "da", "2026-11-23")).toBe("2. september 2025");
  expect(dayAndMonth("2026-09-02", "en", "2026-11-23")).toBe("2 September");
});
