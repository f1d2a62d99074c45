import type { PolicyName } from "./bindings";
import { useCommand } from "./queries";

/** Whether those who look after the PCs have chosen this for everybody. */
export function useRuled(policy: PolicyName): boolean {
  return useCommand("policies", {}).data?.inForce.includes(policy) ?? false;
}
