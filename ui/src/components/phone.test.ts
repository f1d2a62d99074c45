import { expect, it } from "vitest";
import { phoneInPairs } from "./phone";

it.each([
  ["20304050", "20 30 40 50"],
  [" 2030 4050 ", "20 30 40 50"],
  ["+45 20304050", "+45 20 30 40 50"],
  ["0045-20-30-40-50", "+45 20 30 40 50"],
  ["+46 70 123 45 67", "+46 70 123 45 67"],
  ["ring til Lis", "ring til Lis"],
  ["", ""],
])("%s → %s", (typed, shown) => {
  expect(phoneInPairs(typed)).toBe(shown);
});
