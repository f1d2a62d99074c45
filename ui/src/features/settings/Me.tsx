import { useCallback, useState } from "react";
import { Checkbox, SavedAt, TextField, useReadOnly } from "@/components";
import { useT } from "@/i18n";
import { type Coordinator, fieldError, useAutosave, useSave } from "@/ipc";
import styles from "./settings.module.css";

/** The coordinator herself. */
export function Me({ me }: { me: Coordinator }) {
  const t = useT();
  const reads = useReadOnly();
  const { save } = useSave("save_coordinator");
  const keep = useCallback((draft: Coordinator) => save({ coordinator: draft }), [save]);
  const { draft, change, state, fault } = useAutosave(`coordinator/${me.id}`, me, keep);
  const [typed, setTyped] = useState<string | null>(null);
  const hours = typed ?? (draft.plannedHours === null ? "" : String(draft.plannedHours));

  function typeHours(text: string) {
    setTyped(text);
    if (/^\s*\d{0,2}\s*$/.test(text) && Number(text) <= 60) {
      change({ plannedHours: text.trim() === "" ? null : Number(text) });
    }
  }

  const hoursWrong = !/^\s*\d{0,2}\s*$/.test(hours) || Number(hours) > 60;
  return (
    <>
      {reads && <p>{t("settings.me.reads")}</p>}
      <TextField
        label={t("settings.me.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={fieldError(t, fault, "name")}
        isRequired
      />
      <div className={styles.pair}>
        <TextField label={t("settings.me.role")} value={draft.role} onChange={(role) => change({ role })} />
        <TextField
          label={t("settings.me.phone")}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          inputMode="tel"
        />
      </div>
      <Checkbox
        isSelected={draft.volunteerCoordinator}
        onChange={(volunteerCoordinator) => change({ volunteerCoordinator })}
      >
        {t("settings.me.coordinator")}
      </Checkbox>
      <TextField
        label={t("settings.me.hours")}
        hint={t("settings.me.hoursHint")}
        value={hours}
        onChange={typeHours}
        onBlur={() => !hoursWrong && setTyped(null)}
        error={hoursWrong ? t("settings.me.hoursWrong") : undefined}
        inputMode="numeric"
      />
      <SavedAt state={state} />
    </>
  );
}
