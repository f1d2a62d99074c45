import type { Material, MaterialText, PrintLanguage } from "@/ipc";

/** The parts of a text that are words. */
export type Words = Omit<MaterialText, "language" | "review">;

/** The poster with other words in one language; they have to be read anew. */
export function withWords(
  material: Material,
  language: PrintLanguage,
  words: Partial<Words>,
): Partial<Material> {
  return inLanguage(material, language, (text) => ({ ...text, ...words, review: { state: "draft" } }));
}

/** The poster with a text marked as read, or not. */
export function withReview(
  material: Material,
  language: PrintLanguage,
  review: MaterialText["review"],
): Partial<Material> {
  return inLanguage(material, language, (text) => ({ ...text, review }));
}

/** The poster with an empty text in one more language. */
export function withLanguage(material: Material, language: PrintLanguage): Partial<Material> {
  const empty = { headline: "", what: "", why: "", gain: "", time: "" };
  return { texts: [...material.texts, { language, ...empty, review: { state: "draft" } }] };
}

/** The poster without a language. */
export function withoutLanguage(material: Material, language: PrintLanguage): Partial<Material> {
  return { texts: material.texts.filter((text) => text.language !== language) };
}

/** The poster with a language one place earlier (-1) or later (1). */
export function withMoved(material: Material, language: PrintLanguage, by: -1 | 1): Partial<Material> {
  const texts = [...material.texts];
  const from = texts.findIndex((text) => text.language === language);
  const [moved] = texts.splice(from, 1);
  if (moved) texts.splice(from + by, 0, moved);
  return { texts };
}

/** The poster with a picture moved to the place before or after another one. */
export function withPictureAt(
  material: Material,
  picture: string,
  beside: string,
  side: "before" | "after",
): Partial<Material> {
  if (picture === beside || !material.pictures.includes(picture)) return {};
  const pictures = material.pictures.filter((name) => name !== picture);
  const at = pictures.indexOf(beside);
  if (at < 0) return {};
  pictures.splice(side === "before" ? at : at + 1, 0, picture);
  return { pictures };
}

/** How the poster comes on paper: only A3 is put together of two sheets. */
export function comesAs({ output, paper }: Material): Material["output"] {
  return output === "two_sheets" && paper !== "a3" ? "one_sheet" : output;
}

/**
 * What the office calls the poster follows its first headline, until the office has chosen a name of its own.
 * `blank` is the name that a poster gets before anything is known.
 */
export function followingTitle(before: Material, part: Partial<Material>, blank: string): Partial<Material> {
  if (part.title !== undefined) return part;
  const follows = before.title === leadOf(before) || before.title === blank;
  return follows ? { ...part, title: leadOf({ ...before, ...part }) || blank } : part;
}

function leadOf(material: Material): string {
  return material.texts[0]?.headline.trim() ?? "";
}

function inLanguage(
  material: Material,
  language: PrintLanguage,
  change: (text: MaterialText) => MaterialText,
): Partial<Material> {
  return { texts: material.texts.map((text) => (text.language === language ? change(text) : text)) };
}
