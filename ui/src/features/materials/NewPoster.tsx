import { useState } from "react";
import { ComboBox, RadioGroup, SaveDialog } from "@/components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";
import styles from "./editor.module.css";
import { useNewPoster } from "./useNewPoster";

type Start = "task" | "blank";

/** Asks what a new poster begins with. */
export function NewPoster({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const [start, setStart] = useState<Start>("task");
  const [task, setTask] = useState<string | null>(null);
  const tasks = useCommand("list_tasks", {}, { kinds: ["task"], enabled: isOpen }).data;
  const activities = useCommand("list_activities", {}, { kinds: ["activity"], enabled: isOpen }).data;
  const { make, isMaking } = useNewPoster();

  const nameOf = (id: string | null) => activities?.find((row) => row.id === id)?.name;
  const choices = (tasks ?? [])
    .filter((entry) => !entry.done)
    .map((entry) => ({ id: entry.id, name: entry.what, detail: nameOf(entry.activity) }));
  const ready = start === "blank" || task !== null;

  return (
    <SaveDialog
      title={t("materials.new")}
      action={t("materials.start.action")}
      size="medium"
      onSave={() => void make(start === "blank" ? null : task)}
      isOpen={isOpen}
      onClose={onClose}
      isSaving={isMaking}
      isDisabled={!ready}
    >
      <div className={styles.fields}>
        <RadioGroup<Start>
          label={t("materials.start.how")}
          value={start}
          onChange={setStart}
          autoFocus
          choices={[
            { id: "task", name: t("materials.start.task"), detail: t("materials.start.taskDetail") },
            { id: "blank", name: t("materials.start.blank"), detail: t("materials.start.blankDetail") },
          ]}
        />
        {start === "task" && (
          <ComboBox
            label={t("materials.start.which")}
            placeholder={t("materials.start.choose")}
            choices={choices}
            value={task}
            onChange={setTask}
          />
        )}
      </div>
    </SaveDialog>
  );
}
