import type { Room } from "@/components";
import { useCommand } from "@/ipc";

/** How much each room holds, for the rail. */
export function useCounts(): Partial<Record<Room, number | undefined>> {
  const { data } = useCommand("counts", {}, { kinds: ["person", "activity", "story"] });
  return { ...data };
}
