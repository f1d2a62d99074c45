import type { MessageId } from "./da";

/** The office's word choice, as the records hold it. */
export interface WordChoice {
  volunteer: "volunteer" | "active_resident" | "enthusiast" | "local_force" | "participant" | "super_user";
  recruiting: "recruiting" | "inviting";
  retention: "retention" | "wellbeing";
}

/** The words of an office that has not chosen any. */
export const DEFAULT_WORDS: WordChoice = {
  volunteer: "volunteer",
  recruiting: "recruiting",
  retention: "retention",
};

/** The inflected words that every message may use as placeholders. */
const FORMS = {
  volunteerWord: "words.volunteer",
  aVolunteer: "words.aVolunteer",
  theVolunteer: "words.theVolunteer",
  volunteers: "words.volunteers",
  theVolunteers: "words.theVolunteers",
  recruitingWord: "words.recruiting",
  retentionWord: "words.retention",
} as const satisfies Record<string, MessageId>;

/** Whether a text may name one of the words; all their names have one of the three in them. */
export function namesWords(text: string): boolean {
  return /volunteer|recruiting|retention/i.test(text);
}

/**
 * Values for every message: the raw choice for ICU `select` (`volunteer`, `recruiting`, `retention`) and the
 * inflected forms (`{volunteers}`), also with a capital (`{Volunteers}`) to begin a sentence.
 */
export function wordValues(
  choice: WordChoice,
  language: string,
  format: (id: MessageId, choice: WordChoice) => string,
): Record<string, string> {
  const values: Record<string, string> = { ...choice };
  for (const [name, id] of Object.entries(FORMS)) {
    const word = format(id, choice);
    values[name] = word;
    values[capital(name, language)] = capital(word, language);
  }
  return values;
}

/** The same text as the beginning of a line. */
export function capital(text: string, language?: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
