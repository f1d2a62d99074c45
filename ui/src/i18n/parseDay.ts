import { addDays, addMonths, type Day, daysBetween, isoWeek, makeDay, mondayOf, weekdayOf } from "./days";

/** Which way an unfinished date such as "3/12" or "fre" points. */
export type Lean = "ahead" | "back";

const WEEKDAYS = [
  ["mandag", "monday"],
  ["tirsdag", "tuesday"],
  ["onsdag", "wednesday"],
  ["torsdag", "thursday"],
  ["fredag", "friday"],
  ["lordag", "saturday"],
  ["sondag", "sunday"],
];

const MONTHS = [
  ["januar", "january"],
  ["februar", "february"],
  ["marts", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

const NEAR: Record<string, number> = {
  "i dag": 0,
  idag: 0,
  nu: 0,
  today: 0,
  now: 0,
  "i morgen": 1,
  imorgen: 1,
  tomorrow: 1,
  "i overmorgen": 2,
  overmorgen: 2,
  "day after tomorrow": 2,
  "the day after tomorrow": 2,
  "i gar": -1,
  igar: -1,
  yesterday: -1,
  "i forgars": -2,
  forgars: -2,
};

const COUNTS: Record<string, number> = {
  en: 1, et: 1, a: 1, an: 1, one: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4, fem: 5, five: 5,
  seks: 6, six: 6, syv: 7, seven: 7, otte: 8, eight: 8,
}; // biome-ignore format: a table reads better in rows

/**
 * Reads a day as people type it, in Danish or English: "i morgen", "fre", "næste tirsdag", "3/12", "3. dec",
 * "uge 50", "om 2 uger", "3 days ago". Null when it is not a day.
 */
export function parseDay(typed: string, today: Day, lean: Lean = "ahead"): Day | null {
  const text = fold(typed);
  if (text === "") return null;
  const near = NEAR[text];
  if (near !== undefined) return addDays(today, near);
  return (
    parseOffset(text, today) ??
    parseWeek(text, today, lean) ??
    parseWeekday(text, today, lean) ??
    parseDate(text, today, lean)
  );
}

function fold(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("å", "a")
    .replaceAll("æ", "ae")
    .replace(/\s+/g, " ")
    .replace(/^(den|d\.|on|pa) ?/, "")
    .replace(/^(\d+)(st|nd|rd|th)\b/, "$1");
}

function count(word: string | undefined): number | null {
  if (!word) return null;
  return /^\d{1,3}$/.test(word) ? Number(word) : (COUNTS[word] ?? null);
}

function parseOffset(text: string, today: Day): Day | null {
  const ahead = /^(?:om|in) (\w+) (\w+)$/.exec(text);
  const back = /^(?:for )?(\w+) (\w+) (?:siden|ago)$/.exec(text);
  const found = ahead ?? back;
  const many = count(found?.[1]);
  if (!found || many === null) return null;
  const signed = ahead ? many : -many;
  const unit = found[2] ?? "";
  if (/^(dag|dage|day|days)$/.test(unit)) return addDays(today, signed);
  if (/^(uge|uger|week|weeks)$/.test(unit)) return addDays(today, signed * 7);
  if (/^(maned|maneder|month|months)$/.test(unit)) return addMonths(today, signed);
  return /^(ar|year|years)$/.test(unit) ? addMonths(today, signed * 12) : null;
}

function parseWeek(text: string, today: Day, lean: Lean): Day | null {
  const monday = addDays(today, -weekdayOf(today));
  if (/^(naeste uge|next week)$/.test(text)) return addDays(monday, 7);
  if (/^(sidste uge|last week)$/.test(text)) return addDays(monday, -7);
  const found =
    /^(?:(?<day>[a-z]+)\.? (?:i )?)?(?:uge|week|u) ?(?<week>\d{1,2})(?:[ ,]+(?<year>\d{4}))?(?: (?<after>[a-z]+)\.?)?$/.exec(
      text,
    );
  const groups = found?.groups;
  if (!groups) return null;
  const name = groups["day"] ?? groups["after"];
  const weekday = name === undefined ? 0 : weekdayNamed(name);
  if (weekday === null) return null;
  const week = Number(groups["week"]);
  const now = isoWeek(today);
  const years = groups["year"] ? [Number(groups["year"])] : closestYears(now.year, week >= now.week, lean);
  const start = years.map((year) => mondayOf(week, year)).find((day) => day !== null);
  return start ? addDays(start, weekday) : null;
}

/** This year first when the date still lies the way we lean, else the year beyond. */
function closestYears(year: number, notBefore: boolean, lean: Lean): number[] {
  if (lean === "ahead") return notBefore ? [year, year + 1] : [year + 1];
  return notBefore ? [year - 1, year] : [year];
}

function weekdayNamed(name: string): number | null {
  if (name.length < 3) return null;
  const index = WEEKDAYS.findIndex((names) => names.some((whole) => whole.startsWith(name)));
  return index < 0 ? null : index;
}

function parseWeekday(text: string, today: Day, lean: Lean): Day | null {
  const found = /^(?:(naeste|next|pa|this|sidste|last|i) )?([a-z]+?)s?\.?$/.exec(text);
  const weekday = found ? (weekdayNamed(found[2] ?? "") ?? weekdayNamed(`${found[2]}s`)) : null;
  if (!found || weekday === null) return null;
  const word = found[1] ?? "";
  const monday = addDays(today, -weekdayOf(today));
  if (word === "naeste" || word === "next") return addDays(monday, 7 + weekday);
  if (word === "sidste" || word === "last") return before(today, weekday);
  return lean === "back" || word === "i" ? before(addDays(today, 1), weekday) : after(today, weekday);
}

/** The next such weekday after `day`. */
function after(day: Day, weekday: number): Day {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** The last such weekday before `day`. */
function before(day: Day, weekday: number): Day {
  return addDays(day, -(((weekdayOf(day) - weekday + 6) % 7) + 1));
}

function parseDate(text: string, today: Day, lean: Lean): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const numeric = packed ?? /^(\d{1,2})[./ -](\d{1,2})\.?(?:[./ -]+(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) return complete(Number(numeric[1]), Number(numeric[2]), numeric[3], today, lean);
  const named =
    /^(?<date>\d{1,2})\.? (?:of )?(?<month>[a-z]{3,})\.?(?:[ ,]+(?<year>\d{4}))?$/.exec(text) ??
    /^(?<month>[a-z]{3,})\.? (?<date>\d{1,2})(?:,? (?<year>\d{4}))?$/.exec(text);
  const groups = named?.groups;
  if (groups) {
    const name = groups["month"] ?? "";
    const month = MONTHS.findIndex((names) => names.some((whole) => whole.startsWith(name)));
    return month < 0 ? null : complete(Number(groups["date"]), month + 1, groups["year"], today, lean);
  }
  const alone = /^(\d{1,2})\.?$/.exec(text);
  return alone ? dateAlone(Number(alone[1]), today, lean) : null;
}

function complete(date: number, month: number, year: string | undefined, today: Day, lean: Lean): Day | null {
  if (year) return makeDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  const thisYear = Number(today.slice(0, 4));
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => makeDay(thisYear + step, month, date));
  return closest(candidates, today, lean);
}

function dateAlone(date: number, today: Day, lean: Lean): Day | null {
  const first = `${today.slice(0, 7)}-01`;
  const candidates = [-2, -1, 0, 1, 2].map((step) => {
    const [year, month] = addMonths(first, step).split("-").map(Number);
    return makeDay(year ?? 0, month ?? 0, date);
  });
  return closest(candidates, today, lean);
}

function closest(candidates: (Day | null)[], today: Day, lean: Lean): Day | null {
  const days = candidates.filter((day) => day !== null);
  const fitting = days.filter((day) => (lean === "ahead" ? day >= today : day <= today));
  fitting.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return fitting[0] ?? null;
}
