import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createIntl } from "react-intl";
import type { MessageId } from "../../src/i18n/da";
import { DEFAULT_WORDS, wordValues } from "../../src/i18n/words";

/** A language of the interface. */
export type Language = "da" | "en";
/** The interface's own words, so that a test names a thing as the person before the screen does. */
export type T = (id: MessageId, values?: Record<string, string | number>) => string;

const LOCALES = { da: "da-DK", en: "en-GB" };
const made = new Map<Language, T>();

/** The words of a language, with the office's default word choice. */
export function words(language: Language): T {
  const known = made.get(language);
  if (known) return known;
  const intl = createIntl({
    locale: LOCALES[language],
    messages: read(language),
    onError: (error) => {
      throw error;
    },
  });
  const choice = wordValues(DEFAULT_WORDS, LOCALES[language], (id, values) =>
    intl.formatMessage({ id }, { ...values }),
  );
  const t: T = (id, values) => intl.formatMessage({ id }, { ...choice, ...values });
  made.set(language, t);
  return t;
}

function read(language: Language): Record<string, string> {
  const folder = fileURLToPath(new URL(`../../src/i18n/${language}/`, import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(folder + name, "utf8"))));
}
