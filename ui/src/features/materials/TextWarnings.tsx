import { CaseSensitive } from "lucide-react";
import { Notice, TextButton } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { Issue, PrintLanguage } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./editor.module.css";
import type { Form } from "./form";
import { useTexts } from "./useTexts";

type Props = Form & { language: PrintLanguage; onLanguage: (language: PrintLanguage) => void };

/** That nobody has checked the product's own words in a language, if nobody has. */
export function PhraseNote({ issues, language }: Pick<Form, "issues"> & { language: PrintLanguage }) {
  const t = useT();
  const format = useFormat();
  if (!issues.some((issue) => issue.code === "unchecked_phrases" && issue.language === language)) return null;
  return (
    <Notice tone="info" icon={CaseSensitive}>
      {t("materials.issue.phrases", { language: format.languageName(language) })}
    </Notice>
  );
}

/** What the page says about the texts of a language, and that another one does not fit. */
export function TextWarnings({ draft, issues, language, onLanguage }: Props) {
  const t = useT();
  const label = useLabel();
  const { textFirst } = useTexts();
  const paper = label("paper", draft.paper);

  function words(issue: Issue) {
    switch (issue.code) {
      case "text_too_long":
        if (issue.language !== language) {
          const elsewhere = t("materials.issue.tooLongElsewhere", { text: textFirst(issue.language), paper });
          const go = (
            <TextButton onPress={() => onLanguage(issue.language)}>{t("materials.issue.show")}</TextButton>
          );
          return <Notice action={go}>{elsewhere}</Notice>;
        }
        if (issue.field === "headline") return null;
        return <Notice>{t("materials.issue.tooLong", { paper, words: issue.aboutWords })}</Notice>;
      case "missing_glyphs":
        if (issue.language !== null && issue.language !== language) return null;
        return <Notice>{t("materials.issue.glyphs", { characters: issue.characters.join(" ") })}</Notice>;
      default:
        return null;
    }
  }

  return (
    <div className={styles.warnings} role="status">
      {issues.map((issue) => (
        <div key={JSON.stringify(issue)}>{words(issue)}</div>
      ))}
    </div>
  );
}
