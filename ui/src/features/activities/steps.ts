import { useT } from "@/i18n";
import { type LadderStep, type StepWording, useCommand } from "@/ipc";

/** The six steps, lowest first. */
export const STEPS: readonly LadderStep[] = [1, 2, 3, 4, 5, 6];

/** The step of this number, if there is one. */
export function stepOf(value: string | number): LadderStep | undefined {
  return STEPS.find((step) => String(step) === String(value));
}

/** The rows of a role card, in the order they are read. */
export const ROWS = ["initiative", "decides", "coordinates", "practical", "officeGives"] as const;

/** The steps in the office's words, every row filled in. */
export function useSteps(): StepWording[] {
  const { language } = useT();
  return useCommand("ladder_steps", { language }, { kinds: ["office"], keep: true }).data ?? [];
}
