import { useState } from "react";
import { Button, href, Private, TextLink, useGo, Writes } from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import { type PersonDetail, useCommand, useMay, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import { EraseDialog } from "./EraseDialog";
import type { Form } from "./PersonDetails";
import styles from "./people.module.css";

interface Props {
  detail: PersonDetail;
  form: Form;
  onLeaving: (leaving: boolean) => void;
}

/** Data protection: who changed what, putting away, and erasing. */
export function Data({ detail, form, onLeaving }: Props) {
  const t = useT();
  const go = useGo();
  const leads = useMay("lead");
  const [erasing, setErasing] = useState(false);
  const { trySave } = useSave("archive_person");
  const { id, called } = detail.person;

  async function putAway() {
    // What is typed is kept first, so that Undo brings all of it back.
    if (!(await form.flush())) return;
    onLeaving(true);
    const gone = await trySave({ id }, { done: "people.putAway.done", values: { name: called } });
    if (gone === null) onLeaving(false);
    else go(href("people"));
  }
  return (
    <>
      <Journal detail={detail} />
      <Writes>
        <section className={styles.part}>
          <div className={styles.leave}>
            <Button onPress={() => void putAway()}>{t("people.data.putAway")}</Button>
            <p className={styles.soft}>{t("people.data.putAwayHint")}</p>
          </div>
          {leads && (
            <div className={styles.leave}>
              <Button look="danger" onPress={() => void form.flush().then(() => setErasing(true))}>
                {t("people.data.erase")}
              </Button>
              <p className={styles.soft}>{t("people.data.eraseHint")}</p>
            </div>
          )}
        </section>
      </Writes>
      {erasing && <EraseDialog detail={detail} onClose={() => setErasing(false)} onLeaving={onLeaving} />}
    </>
  );
}

function Journal({ detail }: { detail: PersonDetail }) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const leads = useMay("lead");
  const { data: coordinators } = useCommand("list_coordinators", {}, { kinds: ["coordinator"] });
  const name = (who: string) => coordinators?.find(({ id }) => id === who)?.name ?? t("people.data.someone");
  return (
    <section className={styles.part}>
      <h3>{t("people.data.journal")}</h3>
      {leads && (
        <p>
          <TextLink to={href("settings", "log", { about: detail.person.id })}>
            {t("people.data.log", { name: detail.person.called })}
          </TextLink>
        </p>
      )}
      <Private>
        {detail.journal.length === 0 && <p className={styles.soft}>{t("people.data.none")}</p>}
        <ul className={styles.lines}>
          {detail.journal.map(({ op, who, at }) => (
            <li key={`${at}-${op}`}>
              <p className={styles.soft}>
                {format.day(dayOf(new Date(at)))} {format.time(at)}
              </p>
              <p>{t("people.data.journalLine", { op: label("op", op), who: name(who) })}</p>
            </li>
          ))}
        </ul>
      </Private>
    </section>
  );
}
