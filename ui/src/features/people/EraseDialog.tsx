import { Button, Dialog, href, Problem, useGo } from "@/components";
import { useT } from "@/i18n";
import { errorWords, type PersonDetail, queryClient, useSave } from "@/ipc";
import styles from "./people.module.css";

interface Props {
  detail: PersonDetail;
  onClose: () => void;
  onLeaving: (leaving: boolean) => void;
}

/** The one thing that asks first: it says what goes, and what stays. */
export function EraseDialog({ detail, onClose, onLeaving }: Props) {
  const t = useT();
  const go = useGo();
  const { save, isSaving, fault } = useSave("erase_person");
  const { person, contacts, parts, tasks, stories } = detail;
  const name = person.called;

  async function erase() {
    onLeaving(true);
    try {
      await save({ id: person.id }, { done: "people.erase.done", values: { name } });
      go(href("people"));
      queryClient.removeQueries({ queryKey: ["get_person", { id: person.id }] });
    } catch {
      onLeaving(false);
      // Said in the dialog; nothing is gone.
    }
  }

  const error = fault && errorWords(t, fault);
  return (
    <Dialog
      title={t("people.erase.title", { name })}
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t("components.cancel")}
          </Button>
          <Button look="danger" isPending={isSaving} onPress={() => void erase()}>
            {t("people.erase.action")}
          </Button>
        </>
      }
    >
      <p>{t("people.erase.text")}</p>
      <ul className={styles.goes}>
        <li>{t("people.erase.person")}</li>
        <li>{t("people.erase.contacts", { count: contacts.length })}</li>
        <li>{t("people.erase.parts", { count: parts.length })}</li>
        {tasks.length > 0 && <li>{t("people.erase.tasks", { count: tasks.length })}</li>}
        {stories.length > 0 && <li>{t("people.erase.inStories", { count: stories.length })}</li>}
        <li>{t("people.erase.history")}</li>
      </ul>
      {stories.length > 0 && <p className={styles.soft}>{t("people.erase.stories")}</p>}
      <p className={styles.soft}>{t("people.erase.copies")}</p>
      <Problem words={error} />
    </Dialog>
  );
}
