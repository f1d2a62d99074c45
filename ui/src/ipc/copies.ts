import { useCallback } from "react";
import { dayOf, useFormat, useT } from "@/i18n";
import type { CopiesState } from "./bindings";
import { call } from "./client";
import { CallError, errorWords } from "./errors";
import { queryClient, useCommand } from "./queries";
import { useSession } from "./session";

/** How it went with the copies, so far as there is something to tell. */
export function useCopiesState() {
  return useCommand("copies_state", {}).data;
}

/** Lets the core make a copy if one is due, and looks at what room is left. How it went is told where copies are told about. */
export async function tendCopies(): Promise<CopiesState | null> {
  try {
    const state = await call("tend_copies", {});
    await Promise.all([refetchCopies(), queryClient.invalidateQueries({ queryKey: ["disk_space"] })]);
    return state;
  } catch {
    // Trinvis is closing; it makes its last copy by itself.
    return null;
  }
}

/** Reads again what is told about copies. */
export async function refetchCopies(): Promise<void> {
  const told = ["list_copies", "copies_state"];
  await Promise.all(told.map((command) => queryClient.invalidateQueries({ queryKey: [command] })));
}

/** Writes an instant as a day and a time: "i går kl. 16.05". */
export function useWhen(): (instant: string) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    (instant) =>
      t("copies.when", { day: format.dayNear(dayOf(new Date(instant))), time: format.time(instant) }),
    [t, format],
  );
}

/** What is wrong with the copies, in words; nothing when all is well or while the sample is open. */
export function useCopyWorry(): { title: string; text: string } | null {
  const t = useT();
  const when = useWhen();
  const sample = useSession().data?.sample;
  const state = useCopiesState();
  if (!state || sample) return null;
  if (state.fault) {
    const { what, todo } = errorWords(t, new CallError(state.fault.code));
    return {
      title: t("copies.fault"),
      text: t("copies.faultSince", { when: when(state.fault.at), what, todo }),
    };
  }
  if (state.second?.overdue) {
    const { folder, reached } = state.second;
    const text = reached
      ? t("copies.overdueSince", { when: when(reached), folder })
      : t("copies.overdueNever", { folder });
    return { title: t("copies.overdue"), text };
  }
  return null;
}
