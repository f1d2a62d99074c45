import type { ReactNode } from "react";
import { ReadOnly, Usable } from "@/components";
import { useT } from "@/i18n";
import { type PolicyName, useRuled } from "@/ipc";
import styles from "./settings.module.css";

/** A field that everybody may use, or words when those who look after the PCs have chosen for her. */
export function Ruled({ by, children }: { by: PolicyName; children: ReactNode }) {
  const isRuled = useRuled(by);
  if (!isRuled) return <Usable>{children}</Usable>;
  return (
    <div className={styles.ruled}>
      <ReadOnly on>{children}</ReadOnly>
      <ChosenByOthers />
    </div>
  );
}

/** Says who has chosen what stands above. */
export function ChosenByOthers() {
  return <p className={styles.soft}>{useT()("settings.policy.chosen")}</p>;
}
