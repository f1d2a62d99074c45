import { type FormEvent, useId } from "react";
import { Button, Dialog, Notice, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { errorWords, fieldError, newId, type Task, useSave } from "@/ipc";

type Props = { activity: string; onClose: () => void; onMade: (id: string) => void };

/** A new task: what it is, is enough. */
export function NewTask({ activity, onClose, onMade }: Props) {
  const t = useT();
  const form = useId();
  const [what, setWhat] = useDraft(`activities/task/${activity}`, "");
  const { save, isSaving, fault } = useSave("save_task");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSaving || what.trim() === "") return;
    try {
      const task = await save({ task: empty(activity, what.trim()) });
      setWhat("");
      onMade(task.id);
    } catch {
      // The words stay in the field, and what went wrong is said above it.
    }
  }

  const words = fault && errorWords(t, fault);
  return (
    <Dialog
      title={t("activities.tasks.new")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t("components.cancel")}</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            isPending={isSaving}
            isDisabled={what.trim() === ""}
          >
            {t("activities.tasks.make")}
          </Button>
        </>
      }
    >
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t("activities.task.what")}
          placeholder={t("activities.task.whatExample")}
          value={what}
          onChange={setWhat}
          error={fieldError(t, fault, "what")}
          autoFocus
          isRequired
        />
      </form>
    </Dialog>
  );
}

function empty(activity: string, what: string): Task {
  return {
    id: newId(),
    activity,
    what,
    why: "",
    gain: "",
    time: "",
    size: "hand",
    dropIn: false,
    languages: [],
    skills: [],
    minHolders: 2,
    holders: [],
    done: false,
  };
}
