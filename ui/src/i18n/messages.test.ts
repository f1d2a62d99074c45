import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import { da, type MessageId } from "./da";
import { en } from "./en";
import { createT } from "./I18n";
import type { WordChoice } from "./words";

const IDS = Object.keys(da) as MessageId[];
// Kinds of parts in a parsed text that name no value.
const LITERAL = 0;
const POUND = 7;

const LANGUAGES = { da, en } as const;

it("has the same texts in both languages", () => {
  expect(Object.keys(en).sort()).toEqual([...IDS].sort());
});

it("asks for the same values in both languages", () => {
  for (const id of IDS) expect([id, ...placeholders(en[id])]).toEqual([id, ...placeholders(da[id])]);
});

it.each(["da", "en"] as const)("can say every text in %s", (language) => {
  const messages = LANGUAGES[language];
  const t = createT(language, messages);
  for (const id of IDS) {
    // The office's words are filled in by themselves.
    const names = placeholders(messages[id]).filter((name) => !isWord(name));
    const rich = Object.fromEntries(names.map((name) => [name, sayable]));
    const said = String(t.rich(id, rich));
    expect(said, id).not.toMatch(/[{}]/);
    expect(said.trim(), id).not.toBe("");
  }
});

/** Stands for any value: a number, and a tag that keeps its text. */
const sayable = Object.assign((chunks: unknown[]) => chunks.join(""), {
  valueOf: () => 2,
  toString: () => "2",
});

it("uses Danish and English quotation marks, never straight ones", () => {
  for (const id of IDS) {
    expect(da[id], id).not.toMatch(/["“”]/);
    expect(en[id], id).not.toMatch(/["»«]/);
  }
});

it("inflects the office's word in Danish", () => {
  const say = (volunteer: WordChoice["volunteer"], id: MessageId) =>
    createT("da", da, { volunteer, recruiting: "inviting", retention: "wellbeing" })(id);
  expect(say("enthusiast", "words.theVolunteers")).toBe("ildsjælene");
  expect(say("local_force", "words.volunteers")).toBe("lokale kræfter");
  expect(say("active_resident", "words.theVolunteer")).toBe("den aktive beboer");
  expect(say("volunteer", "words.aVolunteer")).toBe("en frivillig");
  expect(say("super_user", "app.room.people")).toBe("Superbrugere");
  expect(say("participant", "app.room.materials")).toBe("Invitation");
});

const { formatters } = createIntl({ locale: "da-DK" });

/** The names of the values a text asks for, at any depth; tags such as <b> count as values too. */
function placeholders(text: string): string[] {
  const ast = formatters.getMessageFormat(text, "da-DK").getAst();
  return [...new Set(namesIn(ast))].sort();
}

type Ast = ReturnType<ReturnType<typeof formatters.getMessageFormat>["getAst"]>;

function namesIn(ast: Ast): string[] {
  return ast.flatMap((part) => {
    const own = part.type === LITERAL || part.type === POUND ? [] : [part.value];
    const branches =
      "options" in part ? Object.values(part.options).flatMap((branch) => namesIn(branch.value)) : [];
    const inside = "children" in part ? namesIn(part.children) : [];
    return [...own, ...branches, ...inside];
  });
}

function isWord(name: string): boolean {
  return /volunteer|recruiting|retention/i.test(name);
}

it("is plain Danish: short sentences, and LIX under 35 in every area", () => {
  const areas = new Map<string, string[]>();
  for (const id of IDS) {
    const said = plain(da[id]);
    for (const sentence of said.split(/[.?!:;]+/)) {
      expect(wordsIn(sentence).length, `${id}: ${sentence.trim()}`).toBeLessThanOrEqual(15);
    }
    const area = id.split(".")[0] ?? "";
    if (/[.?!]/.test(said)) areas.set(area, [...(areas.get(area) ?? []), said]);
  }
  for (const [area, texts] of areas)
    if (texts.length > 3) expect(lix(texts.join(" ")), area).toBeLessThan(35);
});

/** A text with its choices and values replaced by one word. */
function plain(text: string): string {
  const inner = /\{[^{}]*\}/g;
  let said = text;
  while (inner.test(said)) said = said.replace(inner, "ord");
  return said;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** Words in a sentence, plus the share of long words: the Danish measure of how hard a text is to read. */
function lix(text: string): number {
  const words = wordsIn(text);
  const sentences = text.match(/[.?!:;]+/g)?.length ?? 1;
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length;
}
