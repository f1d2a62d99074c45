import { NameMark, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { Support } from "./Support";
import styles from "./settings.module.css";

/** What this is, whose knowledge it stands on, and what it is made of. */
export function About() {
  const t = useT();
  const about = useCommand("about", {}).data;
  if (!about) return <Skeleton />;
  return (
    <>
      <div className={styles.buttons}>
        <NameMark size={40} />
        <p>{t("settings.about.version", { version: about.version })}</p>
      </div>
      <p>{t("settings.about.what")}</p>
      <p>{t("settings.about.source")}</p>
      <p>{t("settings.about.licence")}</p>
      <details>
        <summary className={styles.summary}>{t("settings.about.licences")}</summary>
        <ul className={styles.licences}>
          {about.licences.map(({ name, version, licence }) => (
            <li key={`${name} ${version}`}>
              {name} {version} <span className={styles.soft}>{licence}</span>
            </li>
          ))}
        </ul>
      </details>
      <Support />
    </>
  );
}
