import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { ActivityLink, href, IconButton, Private, TextLink, Writes } from "@/components";
import { type Day, useFormat, useT } from "@/i18n";
import { type Contact, type PersonDetail, useCommand, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./people.module.css";

interface Moment {
  key: string;
  on: Day;
  shows: ReactNode;
}

/** Talks, and when parts began and ended, the latest first. */
export function Timeline({ detail }: { detail: PersonDetail }) {
  const t = useT();
  const format = useFormat();
  const moments = useMoments(detail);
  return (
    <section className={styles.part}>
      <h3>{t("people.timeline")}</h3>
      {moments.length === 0 && <p className={styles.soft}>{t("people.timeline.none")}</p>}
      <ol className={styles.lines}>
        {moments.map(({ key, on, shows }) => (
          <li key={key}>
            <p className={styles.soft}>
              <time dateTime={on}>{format.dayNear(on)}</time>
            </p>
            {shows}
          </li>
        ))}
      </ol>
      {detail.stories.length > 0 && (
        <ul className={styles.lines}>
          {detail.stories.map(({ id, title }) => (
            <li key={id}>
              <TextLink to={href("stories", id)}>{t("people.timeline.story", { title })}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useMoments({ contacts, parts }: PersonDetail): Moment[] {
  const t = useT();
  const talks = contacts.map((contact) => ({
    key: contact.id,
    on: contact.on,
    shows: <TalkMoment contact={contact} />,
  }));
  const changes = parts.flatMap(({ involvement: { id, from, to }, activity, name }) => {
    const link = (
      <ActivityLink key={activity} id={activity}>
        {name}
      </ActivityLink>
    );
    const began = from && {
      key: `${id}-from`,
      on: from,
      shows: <p>{t.rich("people.timeline.began", { activity: link })}</p>,
    };
    const ended = to && {
      key: `${id}-to`,
      on: to,
      shows: <p>{t.rich("people.timeline.ended", { activity: link })}</p>,
    };
    return [began, ended].filter((moment) => moment !== null && moment !== "");
  });
  return [...talks, ...changes].sort((a, b) => b.on.localeCompare(a.on));
}

function TalkMoment({ contact }: { contact: Contact }) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const { data: coordinators } = useCommand("list_coordinators", {}, { kinds: ["coordinator"] });
  const { trySave } = useSave("archive_contact");
  const who = coordinators?.find(({ id }) => id === contact.by)?.name ?? t("people.data.someone");
  return (
    <div className={styles.line}>
      <div className={styles.lineText}>
        <p>{t("people.timeline.by", { channel: label("channel", contact.channel), who })}</p>
        {contact.note && (
          <p className={styles.said}>
            <Private>{contact.note}</Private>
          </p>
        )}
      </div>
      <Writes>
        <IconButton
          icon={Trash2}
          size={16}
          label={t("people.timeline.remove", { day: format.dayNear(contact.on) })}
          onPress={() => void trySave({ id: contact.id }, { done: "people.timeline.removed" })}
        />
      </Writes>
    </div>
  );
}
