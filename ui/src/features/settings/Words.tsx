import { SavedAt, Select, useReadOnly } from "@/components";
import { useT } from "@/i18n";
import type { Office } from "@/ipc";
import styles from "./settings.module.css";
import { useOfficeDraft } from "./useOfficeDraft";

const VOLUNTEER = [
  "volunteer",
  "active_resident",
  "enthusiast",
  "local_force",
  "participant",
  "super_user",
] as const;
const RECRUITING = ["recruiting", "inviting"] as const;
const RETENTION = ["retention", "wellbeing"] as const;

/** What the office calls things, with a sentence that follows at once. */
export function Words({ office }: { office: Office }) {
  const t = useT();
  const reads = useReadOnly();
  const { draft, change, state, flush } = useOfficeDraft(office);
  const choose = (part: Partial<Office["words"]>) => {
    change({ words: { ...draft.words, ...part } });
    void flush();
  };
  return (
    <>
      <div className={styles.head}>
        <p>{t(reads ? "settings.words.leadRead" : "settings.words.lead")}</p>
        <SavedAt state={state} />
      </div>
      <Select
        label={t("settings.words.volunteer")}
        choices={VOLUNTEER.map((id) => ({ id, name: t(`settings.words.volunteer.${id}`) }))}
        value={draft.words.volunteer}
        onChange={(volunteer) => choose({ volunteer })}
      />
      <div className={styles.pair}>
        <Select
          label={t("settings.words.recruiting")}
          choices={RECRUITING.map((id) => ({ id, name: t(`settings.words.recruiting.${id}`) }))}
          value={draft.words.recruiting}
          onChange={(recruiting) => choose({ recruiting })}
        />
        <Select
          label={t("settings.words.retention")}
          choices={RETENTION.map((id) => ({ id, name: t(`settings.words.retention.${id}`) }))}
          value={draft.words.retention}
          onChange={(retention) => choose({ retention })}
        />
      </div>
      <div className={styles.part}>
        <h3>{t("settings.words.example")}</h3>
        <p className={styles.example} aria-live="polite">
          {t("settings.words.sentence")}
        </p>
      </div>
    </>
  );
}
