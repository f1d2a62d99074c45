import { Notice, SaveDialog, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type PeopleView, useSave } from "@/ipc";

type Props = {
  /** A view without a name is new. */
  view: PeopleView;
  isFull: boolean;
  most: number;
  onClose: () => void;
};

/** Names a view of the list, or names it anew. */
export function ViewDialog({ view, isFull, most, onClose }: Props) {
  const t = useT();
  const { save, isSaving, fault, problem } = useSave("save_people_view");
  const isNew = view.name === "";
  const [name, setName] = useDraft(`people/view/${isNew ? "new" : view.id}`, view.name);

  async function keep() {
    try {
      await save({ view: { ...view, name } }, { done: "people.view.saved", values: { name: name.trim() } });
      if (isNew) setName("");
      onClose();
    } catch {
      // Said in the dialog; the name stays.
    }
  }

  return (
    <SaveDialog
      title={t(isNew ? "people.view.title" : "people.view.renameTitle")}
      action={t("people.view.action")}
      onSave={() => void keep()}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={isFull || name.trim() === ""}
      problem={problem}
    >
      {isFull && <Notice tone="info">{t("people.view.full", { most })}</Notice>}
      <TextField
        label={t("people.view.name")}
        hint={isNew ? t("people.view.hint") : undefined}
        placeholder={t("people.view.example")}
        value={name}
        onChange={setName}
        error={fieldError(t, fault, "name")}
        autoFocus
      />
    </SaveDialog>
  );
}
