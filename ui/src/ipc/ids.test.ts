import { expect, it } from "vitest";
import { newId } from "./ids";

it("makes UUIDs of version 7 that sort by when they were made", () => {
  const before = Date.now();
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const made = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});

it("never makes the same twice", () => {
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});
