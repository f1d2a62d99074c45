import { Notice } from "@/components";
import { type T, useT } from "@/i18n";
import { type PolicyOrigin, type PolicyProblem, useCommand } from "@/ipc";
import styles from "./settings.module.css";

/** Where policies stand; called so by those who write them. */
const PLACES: Record<PolicyOrigin, string> = {
  file: "policy.json",
  machine: "HKLM\\Software\\Policies\\Trinvis",
  user: "HKCU\\Software\\Policies\\Trinvis",
};

/** What has been chosen for everybody and cannot be used, by its key; nothing while all is well. */
export function PolicyProblems() {
  const t = useT();
  const problems = useCommand("policies", {}).data?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <Notice title={t("settings.policy.problems")}>
      <ul className={styles.faults}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{inWords(t, problem)}</li>
        ))}
      </ul>
      <p>{t("settings.policy.tell")}</p>
    </Notice>
  );
}

function inWords(t: T, { origin, fault, policy, unknown }: PolicyProblem): string {
  const place = PLACES[origin];
  if (policy === null) {
    const what = fault === "value" ? "unreadable" : fault;
    return t(`settings.policy.fault.${what}`, { place, key: unknown });
  }
  // The registry's names begin with a capital.
  const key = origin === "file" ? policy : policy.charAt(0).toUpperCase() + policy.slice(1);
  return t(`settings.policy.fault.${policy}`, { place, key });
}
