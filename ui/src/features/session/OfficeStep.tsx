import { type FormEvent, useState } from "react";
import { Button, TagField, TextField } from "@/components";
import { useT } from "@/i18n";
import { type StepProps, yearOf } from "./draft";
import styles from "./form.module.css";

/** The helhedsplan: its name, and what can wait. */
export function OfficeStep({ draft, change, onNext }: StepProps & { onNext: () => void }) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const from = yearOf(draft.planFrom);
  const to = yearOf(draft.planTo);
  const swapped = typeof from === "number" && typeof to === "number" && to < from;
  const nameMissing = draft.officeName.trim() === "";

  function next(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!nameMissing && from !== undefined && to !== undefined && !swapped) onNext();
  }

  const wrong = t("session.office.yearWrong");
  return (
    <form className={styles.form} onSubmit={next} noValidate>
      <TextField
        label={t("session.office.name")}
        value={draft.officeName}
        onChange={(officeName) => change({ officeName })}
        error={tried && nameMissing ? t("session.office.nameMissing") : undefined}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={t("session.office.from")}
          value={draft.planFrom}
          onChange={(planFrom) => change({ planFrom })}
          error={tried && from === undefined ? wrong : undefined}
          inputMode="numeric"
        />
        <TextField
          label={t("session.office.to")}
          value={draft.planTo}
          onChange={(planTo) => change({ planTo })}
          error={
            tried
              ? to === undefined
                ? wrong
                : swapped
                  ? t("session.office.yearsSwapped")
                  : undefined
              : undefined
          }
          inputMode="numeric"
        />
      </div>
      <TagField
        label={t("session.office.areas")}
        hint={t("session.office.areasHint")}
        value={draft.areas}
        onChange={(areas) => change({ areas })}
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
