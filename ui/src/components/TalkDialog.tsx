import type { ReactNode } from "react";
import { type Day, useT } from "@/i18n";
import { useChoices } from "@/labels";
import { Button } from "./Button";
import { DateField } from "./DateField";
import { Dialog } from "./Dialog";
import { PrivateField } from "./Private";
import { Problem, type ProblemWords } from "./Problem";
import { Select } from "./Select";
import styles from "./TalkDialog.module.css";
import { TextArea, TextField } from "./TextField";

/** A conversation as it is typed. */
export interface Talk {
  channel: "call" | "sms" | "in_person" | "email" | "chat";
  on: Day | null;
  note: string;
  nextOn: Day | null;
  nextAbout: string;
}

type Props = {
  name: string;
  isOpen: boolean;
  onClose: () => void;
  talk: Talk;
  onChange: (part: Partial<Talk>) => void;
  /** Saves; true when it is kept. What was typed stays otherwise. */
  onSave: () => Promise<boolean>;
  isSaving: boolean;
  /** What went wrong, in words. */
  error?: ProblemWords | null;
  /** Reminders under the note. */
  reminders?: ReactNode;
};

/** Logs a conversation: how, when, what was said, and when to talk next. */
export function TalkDialog(props: Props) {
  const { name, isOpen, onClose, talk, onChange, onSave, isSaving, error, reminders } = props;
  const t = useT();
  const channels = useChoices("channel");
  return (
    <Dialog
      title={t("people.log.title", { name })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("components.cancel")}</Button>
          <Button
            look="primary"
            isPending={isSaving}
            isDisabled={talk.on === null}
            onPress={() => void onSave().then((kept) => kept && onClose())}
          >
            {t("people.log.action")}
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <Select
          label={t("people.log.how")}
          choices={channels}
          value={talk.channel}
          onChange={(channel) => onChange({ channel })}
        />
        <DateField
          label={t("people.log.when")}
          value={talk.on}
          onChange={(on) => onChange({ on })}
          lean="back"
        />
      </div>
      <PrivateField filled={talk.note !== ""}>
        <TextArea
          label={t("people.log.note")}
          value={talk.note}
          onChange={(note) => onChange({ note })}
          rows={4}
          autoFocus
        />
        {reminders}
      </PrivateField>
      <PrivateField filled={talk.nextOn !== null || talk.nextAbout !== ""}>
        <div className={styles.pair}>
          <DateField
            label={t("people.log.next")}
            hint={t("people.log.nextHint")}
            value={talk.nextOn}
            onChange={(nextOn) => onChange({ nextOn })}
          />
          <TextField
            label={t("people.log.about")}
            value={talk.nextAbout}
            onChange={(nextAbout) => onChange({ nextAbout })}
          />
        </div>
      </PrivateField>
      <Problem words={error} />
    </Dialog>
  );
}
