import { refetchChanged, refreshSession } from "@/ipc";

/** Reads again who has a way in; the unlock screen's list follows. */
export async function refetchColleagues(): Promise<void> {
  await Promise.all([refetchChanged(["coordinator"]), refreshSession()]);
}
