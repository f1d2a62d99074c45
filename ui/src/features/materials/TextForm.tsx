import type { ReactNode } from "react";
import { TextArea, TextField, Writes } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type MaterialText, type PosterField, type PrintLanguage } from "@/ipc";
import { useLabel } from "@/labels";
import { type Words, withWords } from "./changes";
import styles from "./editor.module.css";
import type { Form } from "./form";
import { directionOf } from "./languages";
import { ReadMark } from "./ReadMark";
import { PhraseNote, TextWarnings } from "./TextWarnings";

type Props = Form & { text: MaterialText; onLanguage: (language: PrintLanguage) => void };

/** The questions a poster answers, in one language. Beside another language the first one's answer is shown. */
export function TextForm({ text, onLanguage, ...form }: Props) {
  const { draft, edit, issues, fault } = form;
  const t = useT();
  const label = useLabel();
  const { language } = text;
  const first = draft.texts[0];
  const begun = [text.headline, text.what, text.why, text.gain, text.time].some((part) => part.trim() !== "");

  function field(name: keyof Words & PosterField, hint?: string) {
    const open = issues.some(
      (issue) => issue.code === "unanswered" && issue.language === language && issue.field === name,
    );
    const original = first && first.language !== language ? first[name].trim() : "";
    const lines: ReactNode[] = [];
    if (original !== "") {
      lines.push(
        <span key="original" lang={first?.language} dir="auto" className={styles.original}>
          {original}
        </span>,
      );
    } else if (open && begun) lines.push(t("materials.issue.unanswered"));
    else if (hint) lines.push(hint);
    return {
      label: t(`materials.${name}`),
      value: text[name],
      onChange: (value: string) => edit(withWords(draft, language, { [name]: value })),
      textLang: language,
      textDir: directionOf(language),
      hint: lines.length > 0 ? lines : undefined,
      error: fieldError(t, fault, name),
    };
  }

  const headline = field("headline", t("materials.headline.hint"));
  const tooLong = issues.find(
    (issue) => issue.code === "text_too_long" && issue.language === language && issue.field === "headline",
  );
  if (tooLong?.code === "text_too_long") {
    const values = { paper: label("paper", draft.paper), words: tooLong.aboutWords };
    headline.error = t("materials.issue.headlineTooLong", values);
  }
  return (
    <div className={styles.fields}>
      <TextField {...headline} />
      <TextArea {...field("what")} rows={1} />
      <TextArea {...field("why")} rows={1} />
      <TextArea {...field("gain")} rows={1} />
      <TextField {...field("time", t("materials.time.hint"))} />
      <Writes>
        <TextWarnings {...form} language={language} onLanguage={onLanguage} />
      </Writes>
      <ReadMark key={language} {...form} text={text} />
      <PhraseNote issues={issues} language={language} />
    </div>
  );
}
