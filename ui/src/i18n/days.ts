/**
 * Calendar days as the wire has them: `YYYY-MM-DD`, without a time or a zone.
 * Own code because Intl has no ISO weeks and a date library would be larger than these few lines.
 */
export type Day = string;

const MS = 86_400_000;

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day of a local instant. */
export function dayOf(instant: Date): Day {
  return makeDay(instant.getFullYear(), instant.getMonth() + 1, instant.getDate()) ?? "";
}

/** The instant at which a day begins where she is; days are 23 or 25 hours long when the clocks change. */
export function startOf(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** The day, if that day exists. */
export function makeDay(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = year >= 1900 && year <= 2199 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** Days later (or earlier). */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * MS).toISOString().slice(0, 10);
}

/** Months later, on the last day when the month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(utc(day)).getUTCDay() + 6) % 7;
}

/** The ISO week and the year it belongs to. */
export function isoWeek(day: Day): { week: number; year: number } {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  return { week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1, year };
}

/** The Monday of an ISO week, if that year has the week. */
export function mondayOf(week: number, year: number): Day | null {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, (week - 1) * 7 - weekdayOf(fourth));
  const found = isoWeek(monday);
  return found.week === week && found.year === year ? monday : null;
}
