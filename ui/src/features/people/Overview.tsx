import { DateField, href, Private, TextArea, TextLink } from "@/components";
import { useT } from "@/i18n";
import type { PersonDetail } from "@/ipc";
import { Parts } from "./Parts";
import type { Form } from "./PersonDetails";
import styles from "./people.module.css";
import { Timeline } from "./Timeline";

/** The next talk, what she is in, and what has been. */
export function Overview({ detail, form }: { detail: PersonDetail; form: Form }) {
  const t = useT();
  const { draft, change } = form;
  const talk = draft.nextTalk;
  return (
    <>
      <section className={styles.part}>
        <h3>{t("people.next")}</h3>
        <Private>
          <DateField
            label={t("people.next.on")}
            value={talk?.on ?? null}
            onChange={(on) => change({ nextTalk: on === null ? null : { on, about: talk?.about ?? "" } })}
          />
          {talk && (
            <TextArea
              label={t("people.next.about")}
              value={talk.about}
              onChange={(about) => change({ nextTalk: { ...talk, about } })}
              rows={1}
            />
          )}
        </Private>
      </section>
      <Parts detail={detail} />
      {detail.tasks.length > 0 && (
        <section className={styles.part}>
          <h3>{t("people.tasks")}</h3>
          <ul className={styles.lines}>
            {detail.tasks.map((task) => (
              <li key={task.id}>
                {task.activity ? (
                  <TextLink to={href("activities", task.activity)}>{task.what}</TextLink>
                ) : (
                  task.what
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Timeline detail={detail} />
    </>
  );
}
