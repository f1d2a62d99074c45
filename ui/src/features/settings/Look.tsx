import { Segmented, Skeleton, Usable } from "@/components";
import { useT } from "@/i18n";
import { Ruled } from "./Ruled";
import styles from "./settings.module.css";
import { useSettings } from "./useSettings";

const LANGUAGES = [
  { id: "da", name: "Dansk" },
  { id: "en", name: "English" },
] as const;
const THEMES = ["system", "light", "dark"] as const;
const SIZES = ["normal", "large", "largest"] as const;

/** Language, light or dark, and the size of the text. */
export function Look() {
  const t = useT();
  const { settings, change } = useSettings();
  if (!settings) return <Skeleton />;
  return (
    <Usable>
      <Ruled by="language">
        <Segmented
          label={t("settings.look.language")}
          labelHidden={false}
          choices={LANGUAGES}
          value={t.language}
          onChange={(language) => change({ language })}
        />
      </Ruled>
      <Segmented
        label={t("settings.look.theme")}
        labelHidden={false}
        choices={THEMES.map((id) => ({ id, name: t(`settings.look.theme.${id}`) }))}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <Segmented
        label={t("settings.look.textSize")}
        labelHidden={false}
        choices={SIZES.map((id) => ({ id, name: t(`settings.look.textSize.${id}`) }))}
        value={settings.textSize}
        onChange={(textSize) => change({ textSize })}
      />
      <p className={styles.example}>{t("settings.look.example")}</p>
    </Usable>
  );
}
