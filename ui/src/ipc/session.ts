import { useMemo } from "react";
import {
  admitToasts,
  clearToasts,
  forgetPlaces,
  giveDrafts,
  keepDrafts,
  setResidentLooking,
  showProblem,
  silenceToasts,
} from "@/components";
import { useT } from "@/i18n";
import { flushAll } from "./autosave";
import type { RestoreCopy, Restored, SalvagedOffice, SalvageOffice, SessionState } from "./bindings";
import { call } from "./client";
import { drawCurtain } from "./curtain";
import { CallError, errorWords } from "./errors";
import { queryClient, useCommand } from "./queries";

/** Who is here and whether the office is open. */
export function useSession() {
  return useCommand("session_state", {});
}

/** Asks the core again where the session stands; the frame follows. */
export async function refreshSession(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: ["session_state"] });
}

/** Follows an unlock: whoever came in finds the drafts she left, and nobody else's. */
export async function enter(session: SessionState): Promise<void> {
  restored = null;
  salvaged = null;
  salvageFault = null;
  giveDrafts(typistOf(session));
  // A screen that was still there when the office locked may have asked once more and been refused.
  queryClient.removeQueries(ofOffice);
  await refreshSession();
}

let locking: Promise<void> | undefined;

/** Saves what is typed, locks, and forgets everything that was on the screen but unsaved drafts. Asked twice, it locks once. */
export function lock(): Promise<void> {
  locking ??= lockOnce().finally(() => {
    locking = undefined;
  });
  return locking;
}

async function lockOnce(): Promise<void> {
  const before = queryClient.getQueryData<SessionState>(["session_state", {}]);
  // Hidden at once: saving and the copy may take a moment, and somebody is coming.
  drawCurtain(true);
  silenceToasts();
  try {
    await flushAll();
    await call("lock", {});
    await refreshSession();
  } catch (fault) {
    // Still inside, and it is told why.
    admitToasts();
    throw fault;
  } finally {
    drawCurtain(false);
  }
  if (before?.me) keepDrafts(typistOf(before));
  else forgetPlaces();
  setResidentLooking(false);
  queryClient.removeQueries(ofOffice);
}

let restored: Restored | null = null;
let salvaged: SalvagedOffice | "stopped" | null = null;
let salvageFault: CallError | null = null;

/** The copy that was put back since somebody last unlocked; told at the door. */
export function lastRestored(): Restored | null {
  return restored;
}

/** Saves what is typed, puts a copy back, and forgets everything that was on the screen. The office is locked then. */
export async function restoreCopy(request: RestoreCopy): Promise<void> {
  await flushAll();
  try {
    restored = await call("restore_copy", request);
  } catch (fault) {
    // It may have got as far as closing the office: then the door goes on with it.
    await refreshSession();
    throw fault;
  }
  silenceToasts();
  await refreshSession();
  forgetPlaces();
  setResidentLooking(false);
  queryClient.removeQueries(ofOffice);
}

/** What was saved of a damaged file since somebody last unlocked, or that it was stopped from within; told at the door. */
export function lastSalvaged(): SalvagedOffice | "stopped" | null {
  return salvaged;
}

/** Why nothing was saved of it, when it was tried from within. */
export function lastSalvageFault(): CallError | null {
  return salvageFault;
}

/**
 * Saves what can be read of a damaged file. The office is locked then; what was typed waits behind the door. Answers
 * false when it was stopped: the files are as they were.
 */
export async function salvageOffice(request: SalvageOffice): Promise<boolean> {
  const before = queryClient.getQueryData<SessionState>(["session_state", {}]);
  salvaged = null;
  salvageFault = null;
  let made: SalvagedOffice | null = null;
  try {
    made = await call("salvage_office", request);
    // Before the door the form tells that it was stopped.
    salvaged = made ?? (request.opener ? null : "stopped");
  } catch (fault) {
    // Before the door the form tells it. From within the office is locked now, and the door tells it.
    if (request.opener) throw fault;
    salvageFault = CallError.from(fault);
  }
  silenceToasts();
  await refreshSession();
  if (before?.me) keepDrafts(typistOf(before));
  else forgetPlaces();
  setResidentLooking(false);
  queryClient.removeQueries(ofOffice);
  return made !== null;
}

/** A coordinator in an office: the sample is apart from her own. */
function typistOf({ me, sample }: SessionState): string {
  return `${sample ? "sample" : "own"}/${me}`;
}

/** Goes to the sample office, or leaves and removes it. Nothing seen in one office stays on the screen in the other. */
export async function switchOffice(command: "open_sample" | "leave_sample"): Promise<void> {
  await flushAll();
  await call(command, {});
  clearToasts();
  await refreshSession();
  // What the frame itself shows is asked for again; the rooms begin anew.
  await queryClient.resetQueries({ ...ofOffice, type: "active" });
  queryClient.removeQueries({ ...ofOffice, type: "inactive" });
  forgetPlaces();
  setResidentLooking(false);
}

/** What leads out of the open office; what goes wrong is told in a toast. */
export function useDoors() {
  const t = useT();
  return useMemo(() => {
    const attempt = (work: () => Promise<void>) => () => {
      work().catch((fault: unknown) => {
        showProblem(errorWords(t, fault));
      });
    };
    return { lock: attempt(lock), leaveSample: attempt(() => switchOffice("leave_sample")) };
  }, [t]);
}

const APART = new Set<unknown>(["session_state", "get_settings", "policies", "crash_reports"]);
const ofOffice = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !APART.has(queryKey[0]) };

/** The coordinator who unlocked. */
export function useMe() {
  const id = useSession().data?.me;
  const { data } = useCommand("list_coordinators", {}, { kinds: ["coordinator"], enabled: Boolean(id) });
  return data?.find((coordinator) => coordinator.id === id);
}

/**
 * Whether she may change what is in the office, or decide for all of it. Nobody changes anything in a damaged file. The
 * core refuses what she may not.
 */
export function useMay(right: "write" | "lead"): boolean {
  const access = useMe()?.access;
  const { data: session } = useSession();
  if (right === "lead") return access === "leader";
  return (access === "leader" || access === "coordinator") && !session?.damaged;
}
