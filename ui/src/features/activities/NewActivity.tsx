import { useState } from "react";
import { href, NONE, SaveDialog, Select, TextField, useDraft, useGo } from "@/components";
import { dayOf, useT } from "@/i18n";
import { type Activity, type Agreement, fieldError, type LadderStep, newId, useMe, useSave } from "@/ipc";
import { stepOf, useSteps } from "./steps";

/** A new activity: a name is enough. */
export function NewActivity({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const steps = useSteps();
  const [name, setName] = useDraft("activities/new", "");
  const [step, setStep] = useState<LadderStep | null>(null);
  const { save, isSaving, fault, problem } = useSave("start_activity");

  async function make() {
    const activity = empty(name.trim(), me?.id ?? null, step);
    const agreement = step && first(activity.id, step);
    try {
      await save({ activity, agreement }, { done: "activities.new.done", values: { name: activity.name } });
    } catch {
      return;
    }
    setName("");
    setStep(null);
    go(href("activities", activity.id));
  }

  return (
    <SaveDialog
      title={t("activities.new")}
      action={t("activities.new.save")}
      onSave={() => void make()}
      isOpen={isOpen}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={name.trim() === ""}
      problem={problem}
    >
      <TextField
        label={t("activities.field.name")}
        placeholder={t("activities.new.example")}
        value={name}
        onChange={setName}
        error={fieldError(t, fault, "name")}
        autoFocus
        isRequired
      />
      <Select
        label={t("activities.new.step")}
        hint={t("activities.new.stepHint")}
        choices={[
          { id: NONE, name: t("activities.new.noStep") },
          ...steps.map((one) => ({
            id: String(one.step),
            name: t("activities.step.named", { step: one.step, name: one.name }),
          })),
        ]}
        value={step === null ? NONE : String(step)}
        onChange={(id) => setStep(stepOf(id) ?? null)}
      />
    </SaveDialog>
  );
}

function empty(name: string, responsible: string | null, step: LadderStep | null): Activity {
  return {
    id: newId(),
    name,
    icon: "people",
    purpose: "",
    targetGroup: "",
    place: "",
    rhythm: { every: "irregular", day: null, from: null, to: null, note: "" },
    focusArea: null,
    initiator: step !== null && step >= 4 ? "residents" : "office",
    responsible,
    deputy: null,
    handsNeeded: 0,
    state: step === null ? "idea" : "planned",
    direction: null,
    steering: null,
  };
}

function first(activity: string, step: LadderStep): Agreement {
  const roles = { initiative: "", decides: "", coordinates: "", practical: "", officeGives: "" };
  return {
    id: newId(),
    activity,
    step,
    on: dayOf(new Date()),
    withPeople: [],
    withOthers: "",
    agreed: "",
    roles,
  };
}
