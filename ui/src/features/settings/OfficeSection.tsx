import { SavedAt, TagField, TextArea, TextField, YearField } from "@/components";
import { useLanguageChoices, useT } from "@/i18n";
import { fieldError, type Office } from "@/ipc";
import { Areas } from "./Areas";
import { Logo } from "./Logo";
import { named } from "./named";
import styles from "./settings.module.css";
import { useOfficeDraft } from "./useOfficeDraft";

type Reach = keyof Office["reach"];
const REACH: { field: Reach; mode?: "tel" | "email" | "url" }[] = [
  { field: "place" },
  { field: "address" },
  { field: "hours" },
  { field: "phone", mode: "tel" },
  { field: "email", mode: "email" },
  { field: "web", mode: "url" },
];

/** The helhedsplan, how to find it, its areas, focus areas, languages and logo. */
export function OfficeSection({ office }: { office: Office }) {
  const t = useT();
  const { draft, change, state, fault } = useOfficeDraft(office);
  const languages = useLanguageChoices(draft.languages);
  return (
    <>
      <div className={styles.head}>
        <h3>{t("settings.office.plan")}</h3>
        <SavedAt state={state} />
      </div>
      <TextField
        label={t("settings.office.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={fieldError(t, fault, "name")}
        isRequired
      />
      <div className={styles.pair}>
        <YearField
          label={t("settings.office.from")}
          value={draft.planFrom}
          onChange={(planFrom) => change({ planFrom })}
        />
        <YearField
          label={t("settings.office.to")}
          value={draft.planTo}
          onChange={(planTo) => change({ planTo })}
          error={fieldError(t, fault, "planTo")}
        />
      </div>

      <div className={styles.part}>
        <div>
          <h3>{t("settings.office.reach")}</h3>
          <p className={styles.soft}>{t("settings.office.reachHint")}</p>
        </div>
        <div className={styles.reach}>
          {REACH.map(({ field, mode }) => {
            const words = {
              label: t(`settings.office.${field}`),
              hint: field === "web" ? t("settings.office.webHint") : undefined,
              value: draft.reach[field],
              onChange: (text: string) => change({ reach: { ...draft.reach, [field]: text } }),
              error: fieldError(t, fault, field),
            };
            // Hours are often more than fits on a line.
            return field === "hours" ? (
              <TextArea key={field} {...words} rows={1} />
            ) : (
              <TextField key={field} {...words} inputMode={mode} />
            );
          })}
        </div>
      </div>

      <Areas areas={draft.areas} onChange={(areas) => change({ areas })} />

      <div className={styles.part}>
        <TagField
          label={t("settings.office.focusAreas")}
          hint={t("settings.office.focusHint")}
          value={draft.focusAreas.map(({ name }) => name)}
          onChange={(names) => change({ focusAreas: named(names, draft.focusAreas) })}
          suggestions={[]}
        />
        <TagField
          label={t("settings.office.languages")}
          hint={t("settings.office.languagesHint")}
          value={draft.languages}
          onChange={(codes) => change({ languages: codes })}
          suggestions={languages}
          fixed
        />
      </div>
      <Logo photo={draft.logo} onChange={(logo) => change({ logo })} />
    </>
  );
}
