import { useCallback } from "react";
import { DateField, PrivateField, RadioGroup, SavingDialog, Segmented, Select, TextArea } from "@/components";
import { useT } from "@/i18n";
import { type ActivityPart, fieldError, type Involvement, useAutosave, useSave } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./MoveDialog.module.css";

/** A person's part: role, how fixed, how large, since when, and what was agreed both ways. Saves itself. */
export function PartDialog({ part, onClose }: { part: ActivityPart; onClose: () => void }) {
  const t = useT();
  const { save } = useSave("save_involvement");
  const keep = useCallback((involvement: Involvement) => save({ involvement }), [save]);
  const { id } = part.involvement;
  const { draft, change, state, fault } = useAutosave(`involvement/${id}`, part.involvement, keep);
  return (
    <SavingDialog
      title={t("activities.parts.title", { name: part.person.called })}
      state={state}
      onClose={onClose}
    >
      <RadioGroup
        label={t("activities.parts.role")}
        choices={useChoices("involvementRole").map((choice) => ({
          ...choice,
          detail: t(`activities.parts.role.${choice.id}`),
        }))}
        value={draft.role}
        onChange={(role) => change({ role })}
      />
      <div className={styles.pair}>
        <Segmented
          label={t("activities.parts.commitment")}
          labelHidden={false}
          choices={useChoices("commitment")}
          value={draft.commitment}
          onChange={(commitment) => change({ commitment })}
        />
        <Select
          label={t("activities.parts.size")}
          choices={useChoices("size")}
          value={draft.size}
          onChange={(size) => change({ size })}
        />
      </div>
      <PrivateField filled={draft.expectations !== ""}>
        <TextArea
          label={t("activities.parts.expectations")}
          hint={t("activities.parts.expectationsHint")}
          value={draft.expectations}
          onChange={(expectations) => change({ expectations })}
          error={fieldError(t, fault, "expectations")}
        />
      </PrivateField>
      <div className={styles.pair}>
        <DateField
          label={t("activities.parts.from")}
          value={draft.from}
          onChange={(from) => change({ from })}
          lean="back"
        />
        <DateField
          label={t("activities.parts.to")}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={fieldError(t, fault, "to")}
        />
        <PrivateField filled={draft.nextTalk !== null}>
          <DateField
            label={t("activities.parts.nextTalk")}
            value={draft.nextTalk}
            onChange={(nextTalk) => change({ nextTalk })}
          />
        </PrivateField>
      </div>
    </SavingDialog>
  );
}
