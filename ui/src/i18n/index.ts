export type { MessageId } from "./da";
export { addDays, addMonths, type Day, dayOf, daysBetween, isoWeek, startOf, weekdayOf } from "./days";
export { fold } from "./fold";
export { type Format, useFormat } from "./format";
export { I18n, type Language, LOCALES, systemLanguage, type T, useT, type Values } from "./I18n";
export { useLanguageChoices } from "./languages";
export { type Lean, parseDay } from "./parseDay";
export { capital, DEFAULT_WORDS, type WordChoice } from "./words";
