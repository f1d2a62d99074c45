import { useState } from "react";
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  PrivateField,
  Problem,
  Select,
  TextArea,
  TextField,
  useDraft,
} from "@/components";
import { type Day, dayOf, useT } from "@/i18n";
import {
  type Agreement,
  errorWords,
  fieldError,
  type LadderStep,
  newId,
  type PersonName,
  type RoleRows,
  useCommand,
  useSave,
} from "@/ipc";
import styles from "./MoveDialog.module.css";
import { Roles } from "./Roles";
import { STEPS, stepOf, useSteps } from "./steps";

/** What is typed in the dialog. It waits for the activity until it is kept, also when the dialog is closed. */
interface Draft {
  on: Day | null;
  withPeople: string[];
  withOthers: string;
  agreed: string;
  roles: RoleRows;
}

const NO_ROLES: RoleRows = { initiative: "", decides: "", coordinates: "", practical: "", officeGives: "" };
const EMPTY = { withPeople: [], withOthers: "", agreed: "", roles: NO_ROLES };

type Props = {
  activity: { id: string; name: string };
  /** Where it stands now. */
  from: LadderStep | null;
  /** Where it was dropped; can be changed here. */
  to: LadderStep;
  /** An agreement to put right, instead of a new one. */
  known?: Agreement;
  onClose: () => void;
  onMoved?: () => void;
};

/** Asks what an agreement needs: which step, from when, with whom, and what was agreed. */
export function MoveDialog({ activity, from, to, known, onClose, onMoved }: Props) {
  const t = useT();
  const today = dayOf(new Date());
  const { save, isSaving, fault } = useSave("move_activity");
  const key = `activities/move/${known?.id ?? activity.id}`;
  const [typed, setTyped] = useDraft<Draft | null>(key, null);
  const draft = typed ?? known ?? { ...EMPTY, on: today };
  const [step, setStep] = useState<LadderStep>(to);
  const steps = useSteps();
  const change = (part: Partial<Draft>) => setTyped({ ...draft, ...part });

  async function keep() {
    if (draft.on === null) return;
    const id = known?.id ?? newId();
    const agreement: Agreement = { ...draft, on: draft.on, id, activity: activity.id, step };
    const done = known
      ? "activities.move.corrected"
      : step === from
        ? "activities.move.stays"
        : "activities.move.done";
    try {
      await save({ agreement }, { done, values: { name: activity.name, step } });
    } catch {
      return;
    }
    setTyped(null);
    onMoved?.();
    onClose();
  }

  const words = fault && errorWords(t, fault);
  return (
    <Dialog
      title={t(known ? "activities.move.correct" : "activities.move.title", { name: activity.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("components.cancel")}</Button>
          <Button
            look="primary"
            isPending={isSaving}
            isDisabled={draft.on === null}
            onPress={() => void keep()}
          >
            {t("activities.move.save")}
          </Button>
        </>
      }
    >
      <Problem words={words} />
      <div className={styles.pair}>
        <Select
          label={t("activities.move.step")}
          choices={STEPS.map((one) => ({
            id: String(one),
            name: t(one === from ? "activities.move.here" : "activities.step.named", {
              step: one,
              name: nameOf(steps, one),
            }),
          }))}
          value={String(step)}
          onChange={(id) => setStep(stepOf(id) ?? step)}
        />
        <DateField
          label={t("activities.move.on")}
          value={draft.on}
          onChange={(on) => change({ on })}
          lean="back"
          error={fieldError(t, fault, "on")}
        />
      </div>
      <With activity={activity.id} draft={draft} onChange={change} />
      <PrivateField filled={draft.agreed !== ""}>
        <TextArea
          label={t("activities.move.agreed")}
          hint={t("activities.move.agreedHint")}
          value={draft.agreed}
          onChange={(agreed) => change({ agreed })}
          error={fieldError(t, fault, "agreed")}
          autoFocus
        />
      </PrivateField>
      <Roles step={step} value={draft.roles} onChange={(roles) => change({ roles })} fault={fault} />
    </Dialog>
  );
}

function nameOf(steps: { step: LadderStep; name: string }[], step: LadderStep): string {
  return steps.find((wording) => wording.step === step)?.name ?? "";
}

/** Whom it was agreed with: people in the activity to tick, and anybody else in words. */
function With({
  activity,
  draft,
  onChange,
}: {
  activity: string;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) {
  const t = useT();
  const { data } = useCommand(
    "get_activity",
    { id: activity },
    { kinds: ["activity", "involvement", "person"] },
  );
  const before = data?.agreements.flatMap((one) => one.with) ?? [];
  const current = data?.parts.filter((part) => part.current).map((part) => part.person) ?? [];
  const people = unique([...current, ...before.filter((person) => draft.withPeople.includes(person.id))]);
  const tick = (person: string, on: boolean) =>
    onChange({
      withPeople: on ? [...draft.withPeople, person] : draft.withPeople.filter((one) => one !== person),
    });
  return (
    <div className={styles.with}>
      {people.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.label}>{t("activities.move.with")}</legend>
          <div className={styles.people}>
            {people.map((person) => (
              <Checkbox
                key={person.id}
                isSelected={draft.withPeople.includes(person.id)}
                onChange={(on) => tick(person.id, on)}
              >
                {person.called}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      <TextField
        label={t(people.length > 0 ? "activities.move.others" : "activities.move.withWhom")}
        placeholder={t("activities.move.othersExample")}
        value={draft.withOthers}
        onChange={(withOthers) => onChange({ withOthers })}
      />
    </div>
  );
}

function unique(people: PersonName[]): PersonName[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
