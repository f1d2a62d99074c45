import { SaveDialog, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { fieldError, newId, type Task, useSave } from "@/ipc";

type Props = { activity: string; onClose: () => void; onMade: (id: string) => void };

/** A new task: what it is, is enough. */
export function NewTask({ activity, onClose, onMade }: Props) {
  const t = useT();
  const [what, setWhat] = useDraft(`activities/task/${activity}`, "");
  const { save, isSaving, fault, problem } = useSave("save_task");

  async function make() {
    try {
      const task = await save({ task: empty(activity, what.trim()) });
      setWhat("");
      onMade(task.id);
    } catch {
      // The words stay in the field, and what went wrong is said below it.
    }
  }

  return (
    <SaveDialog
      title={t("activities.tasks.new")}
      action={t("activities.tasks.make")}
      onSave={() => void make()}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={what.trim() === ""}
      problem={problem}
    >
      <TextField
        label={t("activities.task.what")}
        placeholder={t("activities.task.whatExample")}
        value={what}
        onChange={setWhat}
        error={fieldError(t, fault, "what")}
        autoFocus
        isRequired
      />
    </SaveDialog>
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
