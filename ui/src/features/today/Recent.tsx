import { href, Section, TextLink, useVisits } from "@/components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import styles from "./today.module.css";

/** Sidst brugt: what was opened on this PC since Trinvis started; only ids are remembered, in memory. */
export function Recent() {
  const t = useT();
  const visits = useVisits();
  const ids = visits.map(({ id }) => id).filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const { data: hits = [] } = useCommand(
    "titles",
    { ids },
    { enabled: ids.length > 0, keep: true, forget: true },
  );
  const named = visits.flatMap((visit) => {
    const hit = hits.find(({ id }) => id === visit.id);
    return hit ? [{ ...visit, title: hit.title }] : [];
  });
  if (named.length === 0) return null;
  return (
    <Section title={t("today.recent")}>
      <ul className={styles.recent}>
        {named.map(({ room, id, title }) => (
          <li key={id}>
            <TextLink to={href(room, id)}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
