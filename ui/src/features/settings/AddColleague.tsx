import { RadioGroup, SaveDialog, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { type Access, type ColleagueCode, call, fieldError, useAttempt } from "@/ipc";
import { useChoices } from "@/labels";
import { refetchColleagues } from "./refetchColleagues";
import styles from "./settings.module.css";

const NOBODY = { name: "", role: "", phone: "", access: "coordinator" as Access };

/** A new colleague: her name, what she may do, and then her code. */
export function AddColleague({
  onClose,
  onAdded,
}: {
  onClose: () => void;
  onAdded: (code: ColleagueCode) => void;
}) {
  const t = useT();
  const [draft, setDraft] = useDraft("colleague", NOBODY);
  const { attempt, busy, fault, problem } = useAttempt();
  const choices = useChoices("access").map((choice) => ({
    ...choice,
    detail: t(`settings.colleagues.may.${choice.id}`),
  }));

  const add = () =>
    attempt(async () => {
      const code = await call("add_colleague", draft);
      setDraft(NOBODY);
      await refetchColleagues();
      onAdded(code);
      onClose();
    });

  const nameFault = fieldError(t, fault, "name");
  return (
    <SaveDialog
      title={t("settings.colleagues.add")}
      action={t("settings.colleagues.addAction")}
      size="medium"
      onSave={() => void add()}
      onClose={onClose}
      isSaving={busy}
      problem={nameFault ? null : problem}
    >
      <TextField
        label={t("settings.colleagues.name")}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={nameFault}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t("settings.colleagues.role")}
          value={draft.role}
          onChange={(role) => setDraft({ ...draft, role })}
        />
        <TextField
          label={t("settings.colleagues.phone")}
          value={draft.phone}
          onChange={(phone) => setDraft({ ...draft, phone })}
          inputMode="tel"
        />
      </div>
      <RadioGroup
        label={t("settings.colleagues.may")}
        choices={choices}
        value={draft.access}
        onChange={(access) => setDraft({ ...draft, access })}
      />
      <p className={styles.soft}>{t("settings.colleagues.addNote")}</p>
    </SaveDialog>
  );
}
