import { useMemo } from "react";
import { capital, useFormat, useT } from "@/i18n";
import type { MaterialText, PrintLanguage } from "@/ipc";

/** How a poster's languages and their state are said. */
export function useTexts() {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const textIn = (language: PrintLanguage) => t("materials.textIn", { language });
    return {
      /** "den somaliske tekst" */
      textIn,
      /** "Den somaliske tekst" */
      textFirst: (language: PrintLanguage) => capital(textIn(language)),
      /** "Den arabiske tekst og den somaliske tekst" */
      textsFirst: (languages: PrintLanguage[]) => capital(format.list(languages.map(textIn))),
      /** "kladde", "læst 21.11." or "læst af Amina" */
      state: ({ language, review }: MaterialText) => {
        if (review.state === "draft") return t("materials.tab.draft");
        const [name = ""] = review.by.trim().split(/\s+/);
        if (name !== "" && language !== "da") return t("materials.tab.readBy", { name });
        return t("materials.tab.readOn", { day: shortDay(review.on) });
      },
    };
  }, [t, format]);
}

/** 21.11. */
function shortDay(day: string): string {
  return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`;
}
