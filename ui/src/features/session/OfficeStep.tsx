import { type FormEvent, useState } from "react";
import { Button, TagField, TextField, YearField } from "@/components";
import { useT } from "@/i18n";
import type { NewOffice } from "@/ipc";
import type { StepProps } from "./draft";
import styles from "./form.module.css";

type Props = StepProps & {
  onNext: () => void;
  /** Whether there are copies of an office to go back to, which come first. */
  instead?: boolean;
};

/** The helhedsplan: its name, and what can wait. */
export function OfficeStep({ office, changeOffice, onNext, instead = false }: Props) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const { name, planFrom, planTo, areas } = office;
  const swapped = planFrom !== null && planTo !== null && planTo < planFrom;
  const nameMissing = name.trim() === "";

  function next(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!nameMissing && !swapped) onNext();
  }

  return (
    <form className={`${styles.form} ${instead ? styles.group : ""}`} onSubmit={next} noValidate>
      {instead && <h2>{t("session.office.instead")}</h2>}
      <TextField
        label={t("session.office.name")}
        value={name}
        onChange={(typed) => changeOffice({ name: typed })}
        error={tried && nameMissing ? t("session.office.nameMissing") : undefined}
        isRequired
        autoFocus={!instead}
      />
      <div className={styles.pair}>
        <YearField
          label={t("session.office.from")}
          value={planFrom}
          onChange={(year) => changeOffice({ planFrom: year })}
        />
        <YearField
          label={t("session.office.to")}
          value={planTo}
          onChange={(year) => changeOffice({ planTo: year })}
          error={swapped ? t("session.office.yearsSwapped") : undefined}
        />
      </div>
      <TagField
        label={t("session.office.areas")}
        hint={t("session.office.areasHint")}
        value={areas.map((area) => area.name)}
        onChange={(names) => changeOffice({ areas: asAreas(names, areas) })}
        suggestions={[]}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t("session.next")}
        </Button>
      </div>
    </form>
  );
}

function asAreas(names: readonly string[], before: NewOffice["areas"]): NewOffice["areas"] {
  return names.map(
    (name) => before.find((area) => area.name === name) ?? { id: crypto.randomUUID(), name, stairwells: [] },
  );
}
