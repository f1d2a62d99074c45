import { systemLines } from "@/components";
import type { T } from "@/i18n";
import type { Diagnostics, PolicyProblem } from "./bindings";

/** What is told for support, a line for each thing; with the code of what is wrong now, if anything is. */
export function supportText(t: T, told: Diagnostics, wrong = ""): string {
  return systemLines(t, told, [
    [t("support.webView"), told.webView ?? t("support.unknown")],
    [t("support.language"), t.language],
    [t("support.schema"), String(told.schema)],
    [t("support.office"), told.officeMb > 0 ? room(t, told.officeMb) : t("support.none")],
    [t("support.free"), told.freeMb === null ? t("support.unknown") : room(t, told.freeMb)],
    [t("support.selfCheck"), selfCheck(t, told)],
    [t("support.policies"), told.policies.join(", ") || t("support.none")],
    [t("support.policyProblems"), told.policyProblems.map((problem) => fault(t, problem)).join(", ")],
    [t("support.wrong"), wrong],
    [t("support.errors"), told.errors.join(", ") || t("support.none")],
  ]);
}

/** Rounded: it is enough to see whether there is room. */
function room(t: T, megabytes: number): string {
  if (megabytes < 1024) return t("support.megabytes", { count: megabytes });
  return t("support.gigabytes", { count: Math.round(megabytes / 102.4) / 10 });
}

function selfCheck(t: T, { selfCheck }: Diagnostics): string {
  const failed = selfCheck.filter(({ ok }) => !ok);
  if (failed.length === 0) return t("support.allWell", { count: selfCheck.length });
  return failed
    .map(({ step, code }) => (code ? t("support.failedWith", { step, code }) : t("support.failed", { step })))
    .join(", ");
}

function fault(t: T, { origin, policy, fault: why }: PolicyProblem): string {
  const what = policy ?? (why === "unknown_key" ? t("support.unknownKey") : why);
  return `${what} (${origin})`;
}
