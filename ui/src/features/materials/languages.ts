import type { Material, PrintLanguage } from "@/ipc";

/** Most languages on one poster. */
export const MOST_LANGUAGES = 3;

/** What each print language calls itself; the same in every language of the interface. */
export const OWN_NAMES: Record<PrintLanguage, string> = {
  da: "Dansk",
  en: "English",
  ar: "العربية",
  fa: "فارسی",
  ur: "اردو",
  ckb: "کوردیی ناوەندی",
  so: "Soomaali",
  tr: "Türkçe",
  uk: "Українська",
  pl: "Polski",
  bs: "Bosanski",
  vi: "Tiếng Việt",
  ti: "ትግርኛ",
  ta: "தமிழ்",
};

const RIGHT_TO_LEFT: ReadonlySet<PrintLanguage> = new Set(["ar", "fa", "ur", "ckb"]);

/** Which way the language is written. */
export function directionOf(language: PrintLanguage): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/** The languages a poster can still get, those spoken in the area first. */
export function languagesLeft(material: Material, spoken: readonly string[]): PrintLanguage[] {
  const taken = new Set(material.texts.map(({ language }) => language));
  const all = Object.keys(OWN_NAMES) as PrintLanguage[];
  const rank = (language: PrintLanguage) => {
    const place = spoken.indexOf(language);
    return place < 0 ? spoken.length : place;
  };
  return all.filter((language) => !taken.has(language)).sort((a, b) => rank(a) - rank(b));
}
