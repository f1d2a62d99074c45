import { TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError } from "@/ipc";
import styles from "./editor.module.css";
import type { Form } from "./form";

/** What only the office sees: the poster's name and campaign. */
export function OwnFields({ draft, edit, fault }: Form) {
  const t = useT();
  return (
    <section className={styles.part} aria-labelledby="poster-own">
      <h2 id="poster-own">{t("materials.own")}</h2>
      <div className={styles.pair}>
        <TextField
          label={t("materials.title")}
          value={draft.title}
          onChange={(title) => edit({ title })}
          error={fieldError(t, fault, "title")}
          isRequired
        />
        <TextField
          label={t("materials.campaign")}
          hint={t("materials.campaign.hint")}
          value={draft.campaign}
          onChange={(campaign) => edit({ campaign })}
          error={fieldError(t, fault, "campaign")}
        />
      </div>
    </section>
  );
}
