import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { createIntl, createIntlCache, type IntlShape } from "react-intl";
import { da, type MessageId } from "./da";
import { DEFAULT_WORDS, namesWords, type WordChoice, wordValues } from "./words";

/** A language of the user interface. */
export type Language = "da" | "en";
/** What a placeholder in a message may hold. */
export type Values = Record<string, string | number | boolean | null | undefined>;
type RichValues = Record<string, ReactNode | ((chunks: ReactNode[]) => ReactNode)>;

/** Turns an id into text; `rich` also takes elements, and functions for tags such as `<b>`. */
export interface T {
  (id: MessageId, values?: Values): string;
  rich(id: MessageId, values: RichValues): ReactNode;
  readonly language: Language;
}

/** The language to begin with, before anyone has chosen one: the system's if it is English, else Danish. */
export function systemLanguage(): Language {
  return navigator.language.startsWith("en") ? "en" : "da";
}

/** The locale whose dates, numbers and order belong to a language. */
export const LOCALES = { da: "da-DK", en: "en-GB" } as const;

const cache = createIntlCache();

/** Makes the translator; outside React only tests need it. What costs time is made when a text first asks for it. */
export function createT(language: Language, messages: Record<MessageId, string>, words = DEFAULT_WORDS): T {
  let made: IntlShape | undefined;
  let choice: Record<string, string> | undefined;
  const intl = () => {
    made ??= createIntl({ locale: LOCALES[language], messages, onError: reportInTests }, cache);
    return made;
  };
  const wordsOf = (text: string) => {
    if (!namesWords(text)) return undefined;
    choice ??= wordValues(words, LOCALES[language], (id, values) =>
      intl().formatMessage({ id }, { ...values }),
    );
    return choice;
  };
  const t = (id: MessageId, values?: Values) => {
    const text = messages[id];
    if (isPlain(text)) return text;
    return intl().formatMessage({ id }, { ...wordsOf(text), ...values });
  };
  const rich = (id: MessageId, values: RichValues): ReactNode =>
    intl().formatMessage({ id }, { ...wordsOf(messages[id]), ...values });
  return Object.assign(t, { rich, language });
}

/** Whether a text says what is written and nothing else: no placeholder, tag or quote in it. */
function isPlain(text: string): boolean {
  return !/[{}<>']/.test(text);
}

// A broken message falls back to its source text on screen; tests hear of it.
function reportInTests(error: Error): void {
  if (import.meta.env.MODE === "test") throw error;
}

const TContext = createContext<T>(createT("da", da));

/** Gives the rooms their language and the office's words. English is fetched when it is chosen. */
export function I18n(props: { language: Language; words?: WordChoice; children: ReactNode }) {
  const { words = DEFAULT_WORDS, children } = props;
  // Null when it could not be read: then Danish has to do.
  const [english, setEnglish] = useState<Record<MessageId, string> | null>();
  const language = english === null ? "da" : props.language;
  const [first] = useState(language);
  const wanted = language === "en" && !english;
  // Until English is here Danish stays, so that what is typed on the screen is not lost with it.
  const shown = wanted ? "da" : language;
  useEffect(() => {
    if (wanted)
      void import("./en").then(
        ({ en }) => setEnglish(en),
        () => setEnglish(null),
      );
  }, [wanted]);
  const { volunteer, recruiting, retention } = words;
  const t = useMemo(
    () =>
      createT(language, language === "en" && english ? english : da, { volunteer, recruiting, retention }),
    [language, english, volunteer, recruiting, retention],
  );
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  if (wanted && first === "en") return null;
  return (
    <I18nProvider locale={LOCALES[shown]}>
      <TContext value={t}>{children}</TContext>
    </I18nProvider>
  );
}

/** The translator of the current language, with the office's words built in. */
export function useT(): T {
  return useContext(TContext);
}
