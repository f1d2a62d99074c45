import { NONE, NoteReminders, Private, RadioGroup, Select, TagField, TextArea, Writes } from "@/components";
import { useLanguageChoices, useT } from "@/i18n";
import { fieldError, useNoteReminders, useOffice } from "@/ipc";
import { useChoices } from "@/labels";
import { ContactFields } from "./ContactFields";
import type { Form } from "./PersonDetails";
import styles from "./people.module.css";
import { useTagChoices } from "./tags";
import { WeekGrid } from "./WeekGrid";

/** Everything about her that can be typed. */
export function About({ form }: { form: Form }) {
  return (
    <>
      <ContactFields form={form} />
      <Likes form={form} />
      <SuitsPart form={form} />
      <Writes>
        <NotePart form={form} />
      </Writes>
      <StatePart form={form} />
    </>
  );
}

function Likes({ form: { draft, change, fault } }: { form: Form }) {
  const t = useT();
  const office = useOffice();
  const languages = useLanguageChoices(office?.languages);
  const interests = useTagChoices(["interest"]);
  const strengths = useTagChoices(["strength"]);
  const labels = useTagChoices(["label"]);
  return (
    <section className={styles.part}>
      <h3>{t("people.about.likes")}</h3>
      <TagField
        label={t("people.about.languages")}
        value={draft.languages}
        onChange={(codes) => change({ languages: codes })}
        suggestions={languages}
        error={fieldError(t, fault, "languages")}
        fixed
      />
      <TagField
        label={t("people.about.interests")}
        value={draft.interests}
        onChange={(chosen) => change({ interests: chosen })}
        suggestions={interests}
        error={fieldError(t, fault, "interests")}
      />
      <TagField
        label={t("people.about.strengths")}
        value={draft.strengths}
        onChange={(chosen) => change({ strengths: chosen })}
        suggestions={strengths}
        hint=""
        error={fieldError(t, fault, "strengths")}
      />
      <Private>
        <TagField
          label={t("people.about.labels")}
          value={draft.labels}
          onChange={(chosen) => change({ labels: chosen })}
          suggestions={labels}
          hint=""
          error={fieldError(t, fault, "labels")}
        />
        <TextArea
          label={t("people.about.wishes")}
          value={draft.wishes}
          onChange={(wishes) => change({ wishes })}
          error={fieldError(t, fault, "wishes")}
          rows={2}
        />
      </Private>
    </section>
  );
}

function SuitsPart({ form: { draft, change } }: { form: Form }) {
  const t = useT();
  const none = { id: NONE, name: t("people.about.none") } as const;
  const often = useChoices("often");
  const sizes = useChoices("size");
  const { suits } = draft;
  return (
    <section className={styles.part}>
      <h3>{t("people.about.suits")}</h3>
      <WeekGrid
        label={t("people.about.times")}
        value={suits.times}
        onChange={(times) => change({ suits: { ...suits, times } })}
      />
      <div className={styles.pair}>
        <Select
          label={t("people.about.often")}
          choices={[none, ...often]}
          value={suits.often ?? NONE}
          onChange={(id) => change({ suits: { ...suits, often: id === NONE ? null : id } })}
        />
        <Select
          label={t("people.about.size")}
          choices={[none, ...sizes]}
          value={suits.size ?? NONE}
          onChange={(id) => change({ suits: { ...suits, size: id === NONE ? null : id } })}
        />
      </div>
    </section>
  );
}

function NotePart({ form: { draft, change, fault } }: { form: Form }) {
  const t = useT();
  const codes = useNoteReminders(draft.note);
  return (
    <section className={styles.part}>
      <h3>{t("people.about.note")}</h3>
      <Private>
        <TextArea
          label={t("people.about.note")}
          labelHidden
          hint={t("people.about.noteHint")}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={fieldError(t, fault, "note")}
        />
        <NoteReminders codes={codes} />
      </Private>
    </section>
  );
}

function StatePart({ form: { draft, change } }: { form: Form }) {
  const t = useT();
  const states = useChoices("personState");
  return (
    <section className={styles.part}>
      <RadioGroup
        label={t("people.about.state")}
        choices={states.map((state) => ({ ...state, detail: t(`people.stateHint.${state.id}`) }))}
        value={draft.state}
        onChange={(state) => change({ state })}
      />
    </section>
  );
}
