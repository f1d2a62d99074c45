import { UserPlus, UsersRound } from "lucide-react";
import { useEffect } from "react";
import { ButtonLink, EmptyState, href, Page, useGo, useWhere, Writes } from "@/components";
import { dayOf, useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { NewPerson } from "./NewPerson";
import { isOver } from "./over";
import { PeopleList } from "./PeopleList";
import { PersonPanel } from "./PersonPanel";
import styles from "./people.module.css";
import { ANYBODY, asFilter, FIRST_ORDER } from "./wishes";

/** Also those who have stopped; how many they are is all that is asked. */
const EVERYBODY = {
  filter: { ...asFilter(ANYBODY, dayOf(new Date())), states: [] },
  order: FIRST_ORDER,
  offset: 0,
  limit: 0,
};

/** Frivillige: the list, and one of them beside it. */
export function Room() {
  const t = useT();
  const go = useGo();
  const { id } = useWhere();
  const person = id === "new" ? undefined : id;
  const close = () => go(href("people"));
  useEscape(person !== undefined, close);
  const nobody = useCommand("list_people", EVERYBODY, { kinds: ["person"] }).data?.total === 0;
  const create = (
    <Writes>
      <ButtonLink look="primary" icon={UserPlus} href={href("people", "new")}>
        {t("people.new")}
      </ButtonLink>
    </Writes>
  );
  return (
    <Page title={t("people.title")} wide actions={!nobody && create}>
      {nobody ? (
        <EmptyState icon={UsersRound} action={create}>
          {t("people.empty")}
        </EmptyState>
      ) : (
        <div className={`${styles.room} ${person ? styles.beside : ""}`}>
          <div className={styles.listSide}>
            <PeopleList shown={person} />
          </div>
          {person && <PersonPanel key={person} id={person} onClose={close} />}
        </div>
      )}
      {id === "new" && (
        <Writes>
          <NewPerson onClose={close} />
        </Writes>
      )}
    </Page>
  );
}

/** Escape closes the panel wherever the focus is beside it; the list takes the focus back to her row. */
function useEscape(isOpen: boolean, close: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    // What lies over the page when the key goes down takes it, and may be gone when the key gets here.
    let over = false;
    const onDown = () => {
      over = isOver();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !over) close();
    };
    document.addEventListener("keydown", onDown, true);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onDown, true);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen, close]);
}
