import { type Day, dayOf, daysBetween, isoWeek } from "./days";
import { type Language, LOCALES, useT } from "./I18n";

/** How days, times, numbers and names of languages are written. */
export interface Format {
  /** 23.11.2026 */
  day(day: Day): string;
  /** mandag 23. november, with the year when it is not this one */
  dayLong(day: Day): string;
  /** i dag, i morgen, i går; otherwise fredag 27.11. or 27.11.2026 */
  dayNear(day: Day): string;
  /** fredag */
  weekday(day: Day): string;
  /** 14.05 in Danish, 14:05 in English, from an instant */
  time(instant: string | Date): string;
  /** uge 48 */
  week(day: Day): string;
  number(value: number): string;
  /** "Amina, Birthe og Khalid" */
  list(items: string[]): string;
  /** The same in pieces: the items, and the words between them. */
  listParts(items: string[]): { at: number; text: string; isItem: boolean }[];
  /** arabisk, from "ar"; the code itself when it has no name */
  languageName(code: string): string;
  /** Compares two texts in the order of the language. */
  compare(a: string, b: string): number;
}

/** Makes the formatter; `today` decides what "i morgen" is. */
export function createFormat(language: Language, today: Day): Format {
  const locale = LOCALES[language];
  const utc = { timeZone: "UTC" } as const;
  const weekday = new Intl.DateTimeFormat(locale, { ...utc, weekday: "long" });
  const long = new Intl.DateTimeFormat(locale, { ...utc, weekday: "long", day: "numeric", month: "long" });
  const longYear = new Intl.DateTimeFormat(locale, {
    ...utc,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  const collator = new Intl.Collator(locale);
  const named = new Map<string, string>();
  const at = (day: Day) => new Date(`${day}T00:00:00Z`);
  // Engines differ in how they write "mandag den 23. november" and "Monday, 23 November"; we leave out the article and
  // the comma everywhere.
  const plain = (parts: Intl.DateTimeFormatPart[]) =>
    parts
      .map(({ type, value }) => (type === "literal" ? value.replace(/^(?: den|,) /, " ") : value))
      .join("");

  const format: Format = {
    day: (day) => day.split("-").reverse().join("."),
    dayLong: (day) => plain((day.slice(0, 4) === today.slice(0, 4) ? long : longYear).formatToParts(at(day))),
    dayNear(day) {
      const away = daysBetween(today, day);
      if (Math.abs(away) <= 1) return relative.format(away, "day");
      if (away < -6 || away > 13) return format.day(day);
      return `${format.weekday(day)} ${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`;
    },
    weekday: (day) => weekday.format(at(day)),
    time: (instant) => time.format(new Date(instant)),
    week: (day) => `${language === "da" ? "uge" : "week"} ${isoWeek(day).week}`,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    listParts: (items) =>
      lists
        .formatToParts(items)
        .map(({ type, value }, at) => ({ at, text: value, isItem: type === "element" })),
    languageName(code) {
      const name = named.get(code) ?? names.of(code) ?? code;
      named.set(code, name);
      return name;
    },
    compare: (a, b) => collator.compare(a, b),
  };
  return format;
}

/** The formatter of the current language: the same one for all who ask on the same day. */
export function useFormat(): Format {
  const { language } = useT();
  return formatOf(language, dayOf(new Date()));
}

const made: Partial<Record<Language, { today: Day; format: Format }>> = {};

/** The formatter as `createFormat` makes it, made once a day: each row of a long list asks for it. */
export function formatOf(language: Language, today: Day): Format {
  const before = made[language];
  if (before?.today === today) return before.format;
  const format = createFormat(language, today);
  made[language] = { today, format };
  return format;
}
