import { Notice, TextField, Writes } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type Office } from "@/ipc";
import styles from "./editor.module.css";
import type { Form } from "./form";

/** Where one goes and whom one asks for; the same in every language. */
export function Where({ draft, edit, issues, fault, office }: Form & { office: Office }) {
  const t = useT();
  const { reach } = office;
  const fallback = {
    place: [reach.place, reach.address]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(", "),
    contactPhone: reach.phone.trim(),
  };
  const fromOffice = (field: keyof typeof fallback) =>
    draft[field].trim() === "" && fallback[field] !== ""
      ? t("materials.fromOffice", { value: fallback[field] })
      : undefined;
  const field = (name: "comeBy" | "place" | "contactName" | "contactPhone") => ({
    label: t(`materials.${name}`),
    value: draft[name],
    onChange: (value: string) => edit({ [name]: value }),
    error: fieldError(t, fault, name),
  });
  const long = issues.some((issue) => issue.code === "qr_too_long");
  return (
    <section className={styles.part} aria-labelledby="poster-where">
      <div>
        <h2 id="poster-where">{t("materials.where")}</h2>
        <p className={styles.soft}>{t("materials.where.hint")}</p>
      </div>
      <div className={styles.pair}>
        <TextField {...field("comeBy")} placeholder={t("materials.comeBy.example")} />
        <TextField {...field("place")} hint={fromOffice("place")} />
        <TextField {...field("contactName")} />
        <TextField {...field("contactPhone")} inputMode="tel" hint={fromOffice("contactPhone")} />
      </div>
      <TextField
        label={t("materials.qr")}
        hint={t("materials.qr.hint")}
        value={draft.qr}
        onChange={(qr) => edit({ qr })}
        inputMode="url"
        error={long ? t("materials.issue.qrTooLong") : fieldError(t, fault, "qr")}
      />
      <Writes>
        <div className={styles.warnings} role="status">
          {issues.some((issue) => issue.code === "no_contact") && (
            <Notice>{t("materials.issue.noContact")}</Notice>
          )}
        </div>
      </Writes>
    </section>
  );
}
