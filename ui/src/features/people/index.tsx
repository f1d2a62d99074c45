import { UserPlus } from "lucide-react";
import { ButtonLink, href, Page, useGo, useWhere } from "@/components";
import { useT } from "@/i18n";
import { NewPerson } from "./NewPerson";
import { PeopleList } from "./PeopleList";
import { PersonPanel } from "./PersonPanel";
import styles from "./people.module.css";

/** Frivillige: the list, and one of them beside it. */
export function Room() {
  const t = useT();
  const go = useGo();
  const { id } = useWhere();
  const person = id === "new" ? undefined : id;
  const close = () => go(href("people"));
  return (
    <Page
      title={t("people.title")}
      wide
      actions={
        <ButtonLink look="primary" icon={UserPlus} href={href("people", "new")}>
          {t("people.new")}
        </ButtonLink>
      }
    >
      <div className={`${styles.room} ${person ? styles.beside : ""}`}>
        <div className={styles.listSide}>
          <PeopleList chosen={person} />
        </div>
        {person && <PersonPanel key={person} id={person} onClose={close} />}
      </div>
      {id === "new" && <NewPerson onClose={close} />}
    </Page>
  );
}
