import { NONE, Segmented, Select, TextArea, TextField, Writes } from "@/components";
import { useT } from "@/i18n";
import { type Activity, type ActivityIcon, fieldError, useCommand, useOffice } from "@/ipc";
import { useChoices } from "@/labels";
import { CountField } from "./CountField";
import styles from "./Detail.module.css";
import { RhythmFields } from "./RhythmFields";
import { stepOf, useSteps } from "./steps";

type Props = {
  draft: Activity;
  onChange: (part: Partial<Activity>) => void;
  fault: unknown;
};

/** What the activity is; saves itself. */
export function Fields({ draft, onChange, fault }: Props) {
  const t = useT();
  const icons = useChoices("activityIcon");
  return (
    <section className={styles.fields} aria-labelledby="activity-fields">
      <h2 id="activity-fields">{t("activities.fields")}</h2>
      <Writes>
        <TextField
          label={t("activities.field.name")}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          error={draft.name.trim() === "" ? t("components.required") : fieldError(t, fault, "name")}
          isRequired
        />
      </Writes>
      <div className={styles.pair}>
        <Select
          label={t("activities.field.state")}
          choices={useChoices("activityState")}
          value={draft.state}
          onChange={(state) => onChange({ state })}
        />
        <Writes>
          <Select
            label={t("activities.field.icon")}
            choices={icons}
            value={draft.icon}
            onChange={(icon: ActivityIcon) => onChange({ icon })}
          />
        </Writes>
      </div>
      <TextArea
        label={t("activities.field.purpose")}
        value={draft.purpose}
        onChange={(purpose) => onChange({ purpose })}
        error={fieldError(t, fault, "purpose")}
      />
      <TextArea
        label={t("activities.field.targetGroup")}
        value={draft.targetGroup}
        onChange={(targetGroup) => onChange({ targetGroup })}
        rows={1}
        error={fieldError(t, fault, "targetGroup")}
      />
      <div className={styles.group}>
        <TextField
          label={t("activities.field.place")}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          error={fieldError(t, fault, "place")}
        />
        <RhythmFields value={draft.rhythm} onChange={(rhythm) => onChange({ rhythm })} fault={fault} />
      </div>
      <Who draft={draft} onChange={onChange} />
      <Direction draft={draft} onChange={onChange} fault={fault} />
    </section>
  );
}

type Part = Pick<Props, "draft" | "onChange">;

/** Whose idea, who is responsible, and how many hands it takes. */
function Who({ draft, onChange }: Part) {
  const t = useT();
  const coordinators = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).data ?? [];
  const areas = useOffice()?.focusAreas ?? [];
  const none = { id: NONE, name: t("activities.field.nobody") };
  const people = [none, ...coordinators.map(({ id, name }) => ({ id, name }))];
  const chosen = (id: string) => (id === NONE ? null : id);
  return (
    <div className={styles.group}>
      <CountField
        label={t("activities.field.hands")}
        hint={t("activities.field.handsHint")}
        value={draft.handsNeeded}
        most={200}
        onChange={(handsNeeded) => onChange({ handsNeeded })}
      />
      <Select
        label={t("activities.field.responsible")}
        choices={people}
        value={draft.responsible ?? NONE}
        onChange={(id) => onChange({ responsible: chosen(id) })}
      />
      <Select
        label={t("activities.field.deputy")}
        choices={people}
        value={draft.deputy ?? NONE}
        onChange={(id) => onChange({ deputy: chosen(id) })}
      />
      <Select
        label={t("activities.field.initiator")}
        choices={useChoices("initiator")}
        value={draft.initiator}
        onChange={(initiator) => onChange({ initiator })}
      />
      {areas.length > 0 && (
        <Select
          label={t("activities.area")}
          choices={[
            { id: NONE, name: t("activities.area.none") },
            ...areas.map(({ id, name }) => ({ id, name })),
          ]}
          value={draft.focusArea ?? NONE}
          onChange={(id) => onChange({ focusArea: chosen(id) })}
        />
      )}
    </div>
  );
}

/** An agreed direction on the ladder, and how closely the office steers. Both may stay empty. */
function Direction({ draft, onChange, fault }: Props) {
  const t = useT();
  const steps = useSteps();
  const degrees = useChoices("steeringDegree");
  const { steering } = draft;
  return (
    <div className={styles.group}>
      <Select
        label={t("activities.field.direction")}
        hint={t("activities.field.directionHint")}
        choices={[
          { id: NONE, name: t("activities.field.noDirection") },
          ...steps.map((one) => ({
            id: String(one.step),
            name: t("activities.step.named", { step: one.step, name: one.name }),
          })),
        ]}
        value={draft.direction === null ? NONE : String(draft.direction)}
        onChange={(id) => onChange({ direction: stepOf(id) ?? null })}
      />
      <Segmented
        label={t("activities.field.steering")}
        labelHidden={false}
        choices={[{ id: NONE, name: t("activities.field.notSteered") } as const, ...degrees]}
        value={steering?.degree ?? NONE}
        onChange={(degree) =>
          onChange({ steering: degree === NONE ? null : { degree, reason: steering?.reason ?? "" } })
        }
      />
      {steering && (
        <TextArea
          label={t("activities.field.reason")}
          rows={2}
          value={steering.reason}
          onChange={(reason) => onChange({ steering: { ...steering, reason } })}
          error={fieldError(t, fault, "steering")}
        />
      )}
    </div>
  );
}
