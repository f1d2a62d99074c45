import { ArrowLeft, ArrowRight, CircleCheck, PencilLine, Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton, Menu, type MenuEntry, MoreMenu, showToast, Tabs, Writes } from "@/components";
import { useFormat, useT } from "@/i18n";
import { type Material, type Office, type PrintLanguage, useCommand } from "@/ipc";
import { withLanguage, withMoved, withoutLanguage } from "./changes";
import type { Form } from "./form";
import { languagesLeft, MOST_LANGUAGES, OWN_NAMES } from "./languages";
import { TextForm } from "./TextForm";
import { useTexts } from "./useTexts";

type Props = Form & {
  office: Office;
  language: PrintLanguage;
  onLanguage: (language: PrintLanguage) => void;
};

/** One tab for each language, with who has read it. */
export function LanguageTabs({ office, language, onLanguage, ...form }: Props) {
  const { draft, edit } = form;
  const t = useT();
  const { state } = useTexts();
  const panels = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<PrintLanguage | null>(null);
  useEffect(() => {
    if (added === null) return;
    // The menu it was chosen in closes first, and what opened it may be gone.
    const frame = requestAnimationFrame(() => {
      panels.current?.querySelector<HTMLElement>("[role=tabpanel] input")?.focus();
      setAdded(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [added]);
  const shown = draft.texts.some((text) => text.language === language) ? language : draft.texts[0]?.language;
  if (!shown) return null;
  const tabs = (
    <Tabs
      label={t("materials.languages")}
      value={shown}
      onChange={(id) => onLanguage(id as PrintLanguage)}
      after={
        <Writes>
          {draft.texts.length < MOST_LANGUAGES && (
            <AddLanguage
              draft={draft}
              edit={edit}
              spoken={office.languages}
              onLanguage={(language) => {
                onLanguage(language);
                setAdded(language);
              }}
            />
          )}
          {draft.texts.length > 1 && (
            <LanguageMenu draft={draft} edit={edit} language={shown} onLanguage={onLanguage} />
          )}
        </Writes>
      }
      tabs={draft.texts.map((text) => ({
        id: text.language,
        name: OWN_NAMES[text.language],
        lang: text.language,
        under: { icon: text.review.state === "read" ? CircleCheck : PencilLine, text: state(text) },
        content: <TextForm {...form} text={text} onLanguage={onLanguage} />,
      }))}
    />
  );
  return <div ref={panels}>{tabs}</div>;
}

type Part = {
  draft: Material;
  edit: Form["edit"];
  onLanguage: (language: PrintLanguage) => void;
};

function AddLanguage({ draft, edit, spoken, onLanguage }: Part & { spoken: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const checked = useCommand("poster_choices", {}, { kinds: [] }).data?.languages;
  const entries = languagesLeft(draft, spoken).map((language): MenuEntry => {
    const unchecked = checked?.some((choice) => choice.language === language && !choice.checked);
    return {
      id: language,
      name: `${OWN_NAMES[language]} – ${format.languageName(language)}`,
      shortcut: unchecked ? t("materials.language.unchecked") : undefined,
      onAction: () => {
        edit(withLanguage(draft, language));
        onLanguage(language);
      },
    };
  });
  return (
    <Menu
      label={t("materials.language.add")}
      trigger={<IconButton icon={Plus} label={t("materials.language.add")} />}
      groups={[entries]}
    />
  );
}

function LanguageMenu({ draft, edit, language, onLanguage }: Part & { language: PrintLanguage }) {
  const t = useT();
  const format = useFormat();
  const at = draft.texts.findIndex((text) => text.language === language);
  const name = { language: format.languageName(language) };

  function remove() {
    const before = draft.texts;
    edit(withoutLanguage(draft, language));
    const next = before[at === 0 ? 1 : at - 1];
    if (next) onLanguage(next.language);
    const undo = () => {
      edit({ texts: before });
      onLanguage(language);
    };
    showToast({
      text: t("materials.language.removed", name),
      action: { name: t("materials.language.removed.undo"), run: undo },
    });
  }

  const move = (by: -1 | 1) => edit(withMoved(draft, language, by));
  return (
    <MoreMenu
      label={t("materials.language.menu", name)}
      groups={[
        [
          {
            id: "forward",
            name: t("materials.language.forward", name),
            icon: ArrowLeft,
            isDisabled: at === 0,
            onAction: () => move(-1),
          },
          {
            id: "back",
            name: t("materials.language.back", name),
            icon: ArrowRight,
            isDisabled: at === draft.texts.length - 1,
            onAction: () => move(1),
          },
        ],
        [{ id: "remove", name: t("materials.language.remove", name), icon: Trash2, onAction: remove }],
      ]}
    />
  );
}
