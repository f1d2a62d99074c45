import { useLabel } from "@/labels";
import { useCommand } from "./queries";

/** The office, once it is unlocked. */
export function useOffice(unlocked = true) {
  return useCommand("get_office", {}, { kinds: ["office"], enabled: unlocked }).data;
}

/** The name of a ladder step: the office's own, or the product's. */
export function useStepName(): (step: number) => string {
  const office = useOffice();
  const label = useLabel();
  return (step) => {
    const own = office?.ladder.find((wording) => wording.step === step)?.name.trim();
    return own || label("ladderStep", step);
  };
}
