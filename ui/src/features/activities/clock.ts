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
export function writeTime(time: Time, language: "da" | "en"): string {
  const [hours = "", minutes = ""] = time.split(":");
  if (language === "en") return `${hours}:${minutes}`;
  return minutes === "00" ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}
