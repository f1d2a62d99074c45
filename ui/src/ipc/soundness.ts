import { call } from "./client";
import { refetchCopies } from "./copies";
import { queryClient } from "./queries";
import { refreshSession, useSession } from "./session";

/** Whether the open office's file is damaged: it is read as far as it can be, and not written to. */
export function useDamaged(): boolean {
  return useSession().data?.damaged ?? false;
}

/** Reads the office's file through, while work goes on. What came of it is in what is told about copies. */
export async function checkOffice(): Promise<void> {
  try {
    const state = await call("check_office", {});
    queryClient.setQueryData(["copies_state", {}], state);
    if (state.checked && !state.checked.whole) await refreshSession();
  } finally {
    await refetchCopies();
  }
}
