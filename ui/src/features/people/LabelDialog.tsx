import { SaveDialog, TextButton, TextField, useDraft, useResidentLooking } from "@/components";
import { fold, useT } from "@/i18n";
import { fieldError, useSave } from "@/ipc";
import styles from "./bulk.module.css";
import { useTagChoices } from "./tags";

/** Gives everyone who is chosen a label, a new one or one that is in use. */
export function LabelDialog({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const t = useT();
  const [label, setLabel] = useDraft("people/label", "");
  const { save, isSaving, fault, problem } = useSave("label_people");
  const known = useTagChoices(["label"]);
  const looking = useResidentLooking();
  const near = looking ? [] : known.filter(({ name }) => fold(name).includes(fold(label))).slice(0, 8);
  const words = label.trim();

  async function keep() {
    try {
      const done = {
        done: "people.bulk.labelled",
        values: { count: ids.length, label: words },
        isPrivate: true,
      } as const;
      await save({ people: ids, label: words }, done);
      setLabel("");
      onClose();
    } catch {
      // Said in the dialog; the word stays.
    }
  }

  return (
    <SaveDialog
      title={t("people.bulk.labelTitle", { count: ids.length })}
      action={t("people.bulk.label")}
      onSave={() => void keep()}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={words === ""}
      problem={problem}
    >
      <TextField
        label={t("people.bulk.labelName")}
        value={label}
        onChange={setLabel}
        error={fieldError(t, fault, "label") ?? fieldError(t, fault, "labels")}
        autoFocus
      />
      {near.length > 0 && (
        <div>
          <p className={styles.soft}>{t("people.bulk.labelKnown")}</p>
          <ul className={styles.known}>
            {near.map(({ id, name }) => (
              <li key={id}>
                <TextButton onPress={() => setLabel(name)}>{name}</TextButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SaveDialog>
  );
}
