import { expect, it } from "vitest";
import { fold } from "./fold";

it.each([
  ["Åge", "aage"],
  ["AALBORG", "Ålborg"],
  ["Søren", "soeren"],
  ["José", "jose"],
  ["Nguyễn", "nguyen"],
  ["Kær  hilsen", "kaer hilsen"],
])("finds %s as %s", (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

it("keeps different names apart", () => {
  expect(fold("Ali")).not.toBe(fold("Åli"));
});
