import { Check } from "lucide-react";
import { Icon } from "@/components";
import { type MessageId, useT } from "@/i18n";
import styles from "./Steps.module.css";

const STEPS: MessageId[] = [
  "session.step.office",
  "session.step.coordinator",
  "session.step.code",
  "session.step.start",
];

/** Where in the wizard one is. */
export function Steps({ at }: { at: number }) {
  const t = useT();
  return (
    <nav aria-label={t("session.steps")} className={styles.aside}>
      <p className={styles.welcome}>{t("session.welcome")}</p>
      <p className={styles.lead}>{t("session.lead")}</p>
      <ol className={styles.steps}>
        {STEPS.map((name, index) => {
          const done = index + 1 < at;
          return (
            <li key={name} className={styles.step} aria-current={index + 1 === at ? "step" : undefined}>
              <span className={styles.number}>
                {done ? <Icon of={Check} size={14} label={t("session.step.done")} /> : index + 1}
              </span>
              {t(name)}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
