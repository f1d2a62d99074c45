import { describe, expect, it } from "vitest";
import type { ActivityRow } from "@/ipc";
import { sorted } from "./sorting";

const compare = new Intl.Collator("da-DK").compare;

function row(name: string, part: Partial<ActivityRow> = {}): ActivityRow {
  return {
    id: name,
    name,
    icon: "people",
    state: "running",
    place: "",
    rhythm: { every: "irregular", day: null, from: null, to: null, note: "" },
    focusArea: null,
    step: null,
    coming: null,
    direction: null,
    hands: { needed: 0, current: 0, open: 0, spare: 0 },
    responsible: null,
    hangsOn: null,
    nextTalk: null,
    ...part,
  };
}

const ROWS = [
  row("Ældrecafé", { step: { step: 2, on: "2026-01-01" } }),
  row("Avis", { nextTalk: "2026-12-01" }),
  row("Åben have", { step: { step: 5, on: "2026-01-01" }, nextTalk: "2026-11-24", state: "closed" }),
  row("Bål", { step: { step: 2, on: "2026-01-01" }, state: "planned" }),
];

const order = (column: string, direction: "ascending" | "descending") =>
  sorted(ROWS, { column, direction }, compare).map(({ name }) => name);

describe("the order of activities", () => {
  it("puts names in Danish order, Å last", () => {
    expect(order("name", "ascending")).toEqual(["Avis", "Bål", "Ældrecafé", "Åben have"]);
    expect(order("name", "descending")).toEqual(["Åben have", "Ældrecafé", "Bål", "Avis"]);
  });

  it("puts what is empty last both ways, and equals by name", () => {
    expect(order("step", "ascending")).toEqual(["Bål", "Ældrecafé", "Åben have", "Avis"]);
    expect(order("step", "descending")).toEqual(["Åben have", "Bål", "Ældrecafé", "Avis"]);
    expect(order("nextTalk", "ascending")).toEqual(["Åben have", "Avis", "Bål", "Ældrecafé"]);
  });

  it("begins with what goes on now", () => {
    expect(order("state", "ascending")).toEqual(["Avis", "Ældrecafé", "Bål", "Åben have"]);
  });
});
