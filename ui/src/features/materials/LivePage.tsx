import { Problem, useSvgUrl, Writes } from "@/components";
import { useFormat, useT } from "@/i18n";
import { errorWords, type Material, type Preview, type PrintLanguage } from "@/ipc";
import styles from "./editor.module.css";
import type { PageFault } from "./form";
import { Strip } from "./Strip";

type Props = {
  draft: Material;
  edit: (part: Partial<Material>) => void;
  preview: Preview | undefined;
  fault: PageFault;
  language: PrintLanguage;
};

/** The page as it will be printed, with other looks beside it. */
export function LivePage({ draft, edit, preview, fault, language }: Props) {
  const t = useT();
  const format = useFormat();
  const url = useSvgUrl(preview?.svg);
  const languages = format.list(draft.texts.map((text) => format.languageName(text.language)));
  const headline =
    draft.texts.find((text) => text.language === language)?.headline.trim() || draft.title.trim();
  const words = fault ? errorWords(t, fault) : null;
  return (
    <section className={styles.stage} aria-label={t("materials.page")} aria-busy={!preview && !fault}>
      <div className={styles.paper}>
        {preview && url && (
          <img
            src={url}
            width={preview.width}
            height={preview.height}
            alt={t("materials.page.alt", { languages, headline })}
            className={styles.page}
            draggable={false}
          />
        )}
        {!url && !fault && (
          <div className={styles.blank}>
            <p>{t("materials.page.loading")}</p>
          </div>
        )}
        <Problem words={words} />
      </div>
      <Writes>
        <Strip draft={draft} edit={edit} />
      </Writes>
    </section>
  );
}
