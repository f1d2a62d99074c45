import { expect, test } from "vitest";
import { createFormat, formatOf } from "./format";

test("long days have neither article nor comma, with the year when it is not this one", () => {
  const da = createFormat("da", "2026-11-23");
  expect(da.dayLong("2026-11-23")).toBe("mandag 23. november");
  expect(da.dayLong("2025-07-04")).toBe("fredag 4. juli 2025");
  const en = createFormat("en", "2026-11-23");
  expect(en.dayLong("2026-11-23")).toBe("Monday 23 November");
  expect(en.dayLong("2025-07-04")).toBe("Friday 4 July 2025");
});

test("a formatter is made once for a day and a language", () => {
  const first = formatOf("da", "2026-11-23");
  const next = formatOf("da", "2026-11-24");
  expect(formatOf("da", "2026-11-24")).toBe(next);
  expect(next).not.toBe(first);
  expect(next.dayNear("2026-11-24")).toBe("i dag");
  expect(formatOf("en", "2026-11-24").dayNear("2026-11-24")).toBe("today");
});
