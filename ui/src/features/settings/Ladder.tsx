import { ReadValue, SavedAt, TextField, useReadOnly } from "@/components";
import { useT } from "@/i18n";
import { type Office, useStepName } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./settings.module.css";
import { useOfficeDraft } from "./useOfficeDraft";

type Wording = Office["ladder"][number];
const STEPS = [1, 2, 3, 4, 5, 6] as const;
const NO_ROLES: Wording["roles"] = {
  initiative: "",
  decides: "",
  coordinates: "",
  practical: "",
  officeGives: "",
};

/** The office's own names for the steps. */
export function Ladder({ office }: { office: Office }) {
  const t = useT();
  const label = useLabel();
  const reads = useReadOnly();
  const nameOf = useStepName();
  const { draft, change, state } = useOfficeDraft(office);

  function rename(step: Wording["step"], name: string) {
    const own = draft.ladder.find((wording) => wording.step === step) ?? { step, name, roles: NO_ROLES };
    const others = draft.ladder.filter((wording) => wording.step !== step);
    change({ ladder: [...others, { ...own, name }].sort((a, b) => a.step - b.step) });
  }

  return (
    <>
      <div className={styles.head}>
        <p>{t(reads ? "settings.ladder.leadRead" : "settings.ladder.lead")}</p>
        <SavedAt state={state} />
      </div>
      {STEPS.map((step) =>
        reads ? (
          <ReadValue key={step} label={t("settings.ladder.step", { step })}>
            {nameOf(step)}
          </ReadValue>
        ) : (
          <TextField
            key={step}
            label={t("settings.ladder.step", { step })}
            hint={t("settings.ladder.default", { name: label("ladderStep", step) })}
            value={draft.ladder.find((wording) => wording.step === step)?.name ?? ""}
            onChange={(name) => rename(step, name)}
          />
        ),
      )}
    </>
  );
}
