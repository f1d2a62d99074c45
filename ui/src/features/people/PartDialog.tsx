import { useState } from "react";
import {
  Button,
  ComboBox,
  DateField,
  PrivateField,
  RadioGroup,
  SaveDialog,
  Segmented,
  Select,
  TextArea,
  useDraft,
} from "@/components";
import { dayOf, useT } from "@/i18n";
import { fieldError, type Involvement, newId, type Person, useCommand, useSave } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./people.module.css";

type Props = { person: Person; part: Involvement | null; onClose: () => void };

/** A person's part in an activity: made, changed or removed. */
export function PartDialog({ person, part, onClose }: Props) {
  const t = useT();
  const [fresh] = useState(() => part ?? newPart(person.id));
  const [typed, setTyped] = useDraft<Partial<Involvement>>(`people/part/${part?.id ?? person.id}`, {});
  const draft = { ...fresh, ...typed };
  const [asked, setAsked] = useState(false);
  const { save, isSaving, fault, problem } = useSave("save_involvement");
  const archive = useSave("archive_involvement");
  const { data: activities = [] } = useCommand("list_activities", {}, { kinds: ["activity"] });
  const open = activities.filter(({ id, state }) => state !== "closed" || id === draft.activity);
  const activity = activities.find(({ id }) => id === draft.activity)?.name ?? "";
  const change = (fields: Partial<Involvement>) => setTyped({ ...typed, ...fields });

  async function keep() {
    setAsked(true);
    if (draft.activity === "") return;
    try {
      await save({ involvement: draft }, { done: "people.part.saved", values: { activity } });
      setTyped({});
      onClose();
    } catch {
      // Said in the dialog; what was typed stays.
    }
  }
  async function remove() {
    const gone = await archive.trySave(
      { id: draft.id },
      { done: "people.part.removed", values: { activity } },
    );
    if (gone === null) return;
    setTyped({});
    onClose();
  }

  return (
    <SaveDialog
      title={t("people.part.title", { name: person.called })}
      action={t("people.part.save")}
      onSave={() => void keep()}
      onClose={onClose}
      isSaving={isSaving}
      problem={problem}
      size="medium"
      also={part && <Button onPress={() => void remove()}>{t("people.part.remove")}</Button>}
    >
      <ComboBox
        label={t("people.part.activity")}
        choices={open.map(({ id, name }) => ({ id, name }))}
        value={draft.activity || null}
        onChange={(id) => change({ activity: id ?? "" })}
        isDisabled={part !== null}
        error={asked && draft.activity === "" ? t("people.part.needsActivity") : undefined}
      />
      <PartFields draft={draft} change={change} fault={fault} />
    </SaveDialog>
  );
}

type FieldProps = { draft: Involvement; change: (fields: Partial<Involvement>) => void; fault: unknown };

function PartFields({ draft, change, fault }: FieldProps) {
  const t = useT();
  const roles = useChoices("involvementRole");
  const commitments = useChoices("commitment");
  const sizes = useChoices("size");
  return (
    <>
      <RadioGroup
        label={t("people.part.role")}
        choices={roles.map((role) => ({ ...role, detail: t(`people.part.role.${role.id}`) }))}
        value={draft.role}
        onChange={(role) => change({ role })}
      />
      <div className={styles.pair}>
        <Segmented
          label={t("people.part.commitment")}
          labelHidden={false}
          choices={commitments}
          value={draft.commitment}
          onChange={(commitment) => change({ commitment })}
        />
        <Select
          label={t("people.part.size")}
          choices={sizes}
          value={draft.size}
          onChange={(size) => change({ size })}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={t("people.part.from")}
          value={draft.from}
          onChange={(from) => change({ from })}
          lean="back"
        />
        <DateField
          label={t("people.part.to")}
          value={draft.to}
          onChange={(to) => change({ to })}
          error={fieldError(t, fault, "to")}
        />
        <PrivateField filled={draft.nextTalk !== null}>
          <DateField
            label={t("people.part.nextTalk")}
            value={draft.nextTalk}
            onChange={(nextTalk) => change({ nextTalk })}
          />
        </PrivateField>
      </div>
      <PrivateField filled={draft.expectations !== ""}>
        <TextArea
          label={t("people.part.expectations")}
          value={draft.expectations}
          onChange={(expectations) => change({ expectations })}
          error={fieldError(t, fault, "expectations")}
        />
      </PrivateField>
    </>
  );
}

function newPart(person: string): Involvement {
  return {
    id: newId(),
    person,
    activity: "",
    role: "user",
    commitment: "ad_hoc",
    size: "hand",
    from: dayOf(new Date()),
    to: null,
    expectations: "",
    nextTalk: null,
  };
}
