import { expect, it } from "vitest";
import { da } from "@/i18n/da";
import { en } from "@/i18n/en";
import { createT } from "@/i18n/I18n";
import { type AnyCode, CallError, errorWords, fieldError, SEVERITY } from "./errors";

const CODES = Object.keys(SEVERITY) as AnyCode[];
const danish = createT("da", da);
const english = createT("en", en);

it.each(CODES)("says what happened and what to do about %s, in both languages", (code) => {
  for (const t of [danish, english]) {
    const { what, todo } = errorWords(t, new CallError(code));
    expect(what).toMatch(/\S{2}/);
    expect(todo).toMatch(/\S{2}/);
  }
});

it("names the group of a mistyped code", () => {
  expect(errorWords(danish, { code: "code_mistyped", detail: "3" }).what).toContain("gruppe 3");
  expect(errorWords(danish, { code: "code_mistyped" }).what).not.toContain("gruppe");
});

it("puts words beside the field they are about, and nowhere else", () => {
  const fault = new CallError("required", "called");
  expect(fieldError(danish, fault, "called")).toBe("Skal udfyldes");
  expect(fieldError(danish, fault, "email")).toBeUndefined();
  expect(fieldError(danish, null, "called")).toBeUndefined();
});

it("never shows what was thrown", () => {
  expect(CallError.from(new TypeError("Failed to fetch")).code).toBe("unreachable");
  expect(CallError.from("SELECT * FROM people").code).toBe("unexpected");
  expect(CallError.from({ code: "no_such_code" }).code).toBe("unexpected");
  expect(CallError.from({ code: "disk_full" }).code).toBe("disk_full");
});
