import { type FormEvent, useId, useState } from "react";
import { Button, Dialog, Notice, RadioGroup, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { type Access, type ColleagueCode, call, errorWords, fieldError } from "@/ipc";
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
  const form = useId();
  const [draft, setDraft] = useDraft("colleague", NOBODY);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const choices = useChoices("access").map((choice) => ({
    ...choice,
    detail: t(`settings.colleagues.may.${choice.id}`),
  }));

  async function add(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      const code = await call("add_colleague", draft);
      setDraft(NOBODY);
      await refetchColleagues();
      onAdded(code);
      onClose();
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  }

  const nameFault = fieldError(t, fault, "name");
  const words = fault === null || nameFault ? null : errorWords(t, fault);
  return (
    <Dialog
      title={t("settings.colleagues.add")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("components.cancel")}
          </Button>
          <Button type="submit" form={form} look="primary" isPending={busy}>
            {t("settings.colleagues.addAction")}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.section} onSubmit={(event) => void add(event)}>
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
        {words && (
          <Notice tone="error" title={words.what} live>
            {words.todo}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
