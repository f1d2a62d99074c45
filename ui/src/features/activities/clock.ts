import { type Day, dayOf, type Language, LOCALES } from "@/i18n";

/** A time of day as the wire has it: `HH:MM:SS`. */
export type Time = string;

/** Reads "15", "15.30", "kl. 9:05" and "1530"; null when it is no time of day. */
export function parseTime(typed: string): Time | null {
  const found = /^(?:kl\.? *)?(\d{1,2})(?:[.: ]?(\d{2}))?$/i.exec(typed.trim());
  const hours = Number(found?.[1] ?? Number.NaN);
  const minutes = Number(found?.[2] ?? 0);
  if (!(hours < 24 && minutes < 60)) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:00`;
}

/** 15 or 15.30 in Danish, 15:00 or 15:30 in English. */
export function writeTime(time: Time, language: Language): string {
  const [hours = "", minutes = ""] = time.split(":");
  if (language === "en") return `${hours}:${minutes}`;
  return minutes === "00" ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}

/** 2. september, with the year when it is not the one of `today`. */
export function dayAndMonth(day: Day, language: Language, today: Day = dayOf(new Date())): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  if (day.slice(0, 4) !== today.slice(0, 4)) options.year = "numeric";
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(`${day}T00:00:00Z`));
}
