import { describe, expect, it } from "vitest";
import { addMonths, isoWeek, mondayOf, weekdayOf } from "./days";
import { parseDay } from "./parseDay";

const MONDAY = "2026-11-23";

describe("parseDay, looking ahead from Monday 23.11.2026", () => {
  const cases: [string, string | null][] = [
    ["i dag", "2026-11-23"],
    ["I morgen", "2026-11-24"],
    ["imorgen", "2026-11-24"],
    ["i overmorgen", "2026-11-25"],
    ["i går", "2026-11-22"],
    ["tomorrow", "2026-11-24"],
    ["yesterday", "2026-11-22"],
    ["fre", "2026-11-27"],
    ["fre.", "2026-11-27"],
    ["Fredag", "2026-11-27"],
    ["på fredag", "2026-11-27"],
    ["lør", "2026-11-28"],
    ["tirs", "2026-11-24"],
    ["man", "2026-11-30"],
    ["Thu", "2026-11-26"],
    ["wednesday", "2026-11-25"],
    ["næste fre", "2026-12-04"],
    ["next tuesday", "2026-12-01"],
    ["næste uge", "2026-11-30"],
    ["3/12", "2026-12-03"],
    ["3.12.", "2026-12-03"],
    ["d. 3/12", "2026-12-03"],
    ["den 3. december", "2026-12-03"],
    ["3 dec", "2026-12-03"],
    ["Dec 3", "2026-12-03"],
    ["1. maj", "2027-05-01"],
    ["1 May 2028", "2028-05-01"],
    ["3/1", "2027-01-03"],
    ["3/12-27", "2027-12-03"],
    ["03.12.2027", "2027-12-03"],
    ["031227", "2027-12-03"],
    ["2026-12-24", "2026-12-24"],
    ["29/2", "2028-02-29"],
    ["uge 50", "2026-12-07"],
    ["week 50", "2026-12-07"],
    ["fre uge 50", "2026-12-11"],
    ["uge 50 ons", "2026-12-09"],
    ["uge 2", "2027-01-11"],
    ["uge 53", "2026-12-28"],
    ["om 3 dage", "2026-11-26"],
    ["om to uger", "2026-12-07"],
    ["om en måned", "2026-12-23"],
    ["in 2 weeks", "2026-12-07"],
    ["for 3 dage siden", "2026-11-20"],
    ["2 weeks ago", "2026-11-09"],
    ["30", "2026-11-30"],
    ["3", "2026-12-03"],
    ["31/2", null],
    ["uge 54", null],
    ["snart", null],
    ["20 30 40 50", null],
    ["", null],
  ];
  it.each(cases)("%s → %s", (typed, day) => {
    expect(parseDay(typed, MONDAY)).toBe(day);
  });
});

describe("parseDay, looking back", () => {
  const cases: [string, string][] = [
    ["fre", "2026-11-20"],
    ["man", "2026-11-23"],
    ["i fredags", "2026-11-20"],
    ["3/12", "2025-12-03"],
    ["14/11", "2026-11-14"],
    ["uge 50", "2025-12-08"],
    ["uge 40", "2026-09-28"],
  ];
  it.each(cases)("%s → %s", (typed, day) => {
    expect(parseDay(typed, MONDAY, "back")).toBe(day);
  });
});

describe("days", () => {
  it("counts ISO weeks over the turn of the year", () => {
    expect(isoWeek("2027-01-01")).toEqual({ week: 53, year: 2026 });
    expect(isoWeek("2024-12-30")).toEqual({ week: 1, year: 2025 });
    expect(mondayOf(53, 2027)).toBeNull();
  });
  it("keeps to the end of a short month", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2026-11-30", -9)).toBe("2026-02-28");
  });
  it("starts the week on Monday", () => {
    expect(weekdayOf(MONDAY)).toBe(0);
  });
});
