import { useCallback } from "react";
import { Checkbox, type Choice, SavingDialog, Select, TagField, TextArea, TextField } from "@/components";
import { useLanguageChoices, useT } from "@/i18n";
import {
  type ActivityPart,
  type ActivityTask,
  fieldError,
  type PersonName,
  type Task,
  useAutosave,
  useCommand,
  useOffice,
  useSave,
} from "@/ipc";
import { useChoices } from "@/labels";
import { CountField } from "./CountField";
import { Holders } from "./Holders";
import styles from "./MoveDialog.module.css";

type Props = { shown: ActivityTask; people: ActivityPart[]; onClose: () => void };

/** A task: the poster's questions first, then who holds it. Saves itself. */
export function TaskDialog({ shown, people, onClose }: Props) {
  const t = useT();
  const { save } = useSave("save_task");
  const keep = useCallback((task: Task) => save({ task }), [save]);
  const { draft, change, state, fault } = useAutosave(`task/${shown.task.id}`, shown.task, keep);
  const known: PersonName[] = [
    ...shown.holders,
    ...people.filter((part) => part.current).map((part) => part.person),
  ];
  return (
    <SavingDialog title={t("activities.task.title")} state={state} onClose={onClose}>
      <TextField
        label={t("activities.task.what")}
        value={draft.what}
        onChange={(what) => change({ what })}
        error={draft.what.trim() === "" ? t("components.required") : fieldError(t, fault, "what")}
        isRequired
      />
      <TextArea
        label={t("activities.task.why")}
        rows={2}
        value={draft.why}
        onChange={(why) => change({ why })}
        error={fieldError(t, fault, "why")}
      />
      <TextArea
        label={t("activities.task.gain")}
        rows={2}
        value={draft.gain}
        onChange={(gain) => change({ gain })}
        error={fieldError(t, fault, "gain")}
      />
      <TextField
        label={t("activities.task.time")}
        hint={t("activities.task.timeHint")}
        value={draft.time}
        onChange={(time) => change({ time })}
        error={fieldError(t, fault, "time")}
      />
      <Checkbox
        isSelected={draft.dropIn}
        onChange={(dropIn) => change({ dropIn })}
        hint={t("activities.task.dropInHint")}
      >
        {t("activities.task.dropIn")}
      </Checkbox>
      <Holders value={draft.holders} known={known} onChange={(holders) => change({ holders })} />
      <div className={styles.pair}>
        <CountField
          label={t("activities.task.min")}
          hint={t("activities.task.minHint")}
          value={draft.minHolders}
          least={1}
          most={99}
          onChange={(minHolders) => change({ minHolders })}
        />
        <Select
          label={t("activities.task.size")}
          choices={useChoices("size")}
          value={draft.size}
          onChange={(size) => change({ size })}
        />
      </div>
      <TagField
        label={t("activities.task.languages")}
        value={draft.languages}
        onChange={(languages) => change({ languages })}
        suggestions={useLanguageChoices(useOffice()?.languages ?? [])}
        fixed
      />
      <TagField
        label={t("activities.task.skills")}
        value={draft.skills}
        onChange={(skills) => change({ skills })}
        suggestions={useStrengths()}
        // Typing says by itself that words of one's own can be added.
        hint=""
      />
    </SavingDialog>
  );
}

/** What people here are good at: a task may ask for the same. */
function useStrengths(): Choice[] {
  const { data = [] } = useCommand("people_tags", {}, { kinds: ["person"] });
  return data.filter((tag) => tag.facet === "strength").map(({ label }) => ({ id: label, name: label }));
}
