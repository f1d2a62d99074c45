import { TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type LadderStep, type RoleRows } from "@/ipc";
import { Folded } from "./Folded";
import styles from "./MoveDialog.module.css";
import { ROWS, useSteps } from "./steps";

type Props = {
  step: LadderStep;
  value: RoleRows;
  onChange: (roles: RoleRows) => void;
  fault: unknown;
};

/** Who does what, for those who agree something else than the step says. Folded away until it is needed. */
export function Roles({ step, value, onChange, fault }: Props) {
  const t = useT();
  const usual = useSteps().find((wording) => wording.step === step)?.roles;
  return (
    <Folded title={t("activities.move.roles")} open={ROWS.some((row) => value[row] !== "")}>
      <p className={styles.soft}>{t("activities.move.rolesHint")}</p>
      {ROWS.map((row) => (
        <TextField
          key={row}
          label={t(`activities.roles.${row}`)}
          placeholder={usual?.[row]}
          value={value[row]}
          onChange={(text) => onChange({ ...value, [row]: text })}
          error={fieldError(t, fault, row)}
        />
      ))}
    </Folded>
  );
}
