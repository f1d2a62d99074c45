import { expect, it } from "vitest";
import { divide } from "./divide";

const shown = (name: string) => divide(name).replaceAll("\u00ad", "-");

it("divides long words where they are put together", () => {
  expect(shown("Fællesspisning")).toBe("Fælles-spisning");
  expect(shown("Cykelværksted")).toBe("Cykel-værksted");
  expect(shown("Tryghedsvandring")).toBe("Trygheds-vandring");
  expect(shown("Fædregruppen")).toBe("Fædre-gruppen");
  expect(shown("Bydelsmødre på tur")).toBe("Bydels-mødre på tur");
});

it("leaves short words and everything else as it is typed", () => {
  for (const name of [
    "Beboercafé",
    "Fodbold for piger",
    "",
    "  to  mellemrum ",
    "1234567890123",
    "😀😀😀😀😀😀",
  ]) {
    expect(divide(name).replaceAll("\u00ad", "")).toBe(name);
  }
  expect(shown("Sommerfest")).not.toMatch(/-\w{1,4}$/);
});
