import { useDeferredValue, useMemo } from "react";
import { clearToasts, forgetPlaces, setResidentLooking, showToast } from "@/components";
import { useT } from "@/i18n";
import { flushAll } from "./autosave";
import { call } from "./client";
import { errorWords } from "./errors";
import { queryClient, useCommand } from "./queries";

/** Who is here and whether the office is open. */
export function useSession() {
  return useCommand("session_state", {});
}

/** Asks the core again where the session stands; the frame follows. */
export async function refreshSession(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: ["session_state"] });
}

/** Saves what is typed, locks, and forgets everything that was on the screen. */
async function lock(): Promise<void> {
  await flushAll();
  await call("lock", {});
  clearToasts();
  await refreshSession();
  await forgetAnswers();
}

/** Goes to the sample office, or leaves and removes it. Nothing seen in one office stays on the screen in the other. */
export async function switchOffice(command: "open_sample" | "leave_sample"): Promise<void> {
  await flushAll();
  await call(command, {});
  clearToasts();
  await refreshSession();
  await forgetAnswers();
}

/** What leads out of the open office; what goes wrong is told in a toast. */
export function useDoors() {
  const t = useT();
  return useMemo(() => {
    const attempt = (work: () => Promise<void>) => () => {
      work().catch((fault: unknown) => {
        const { what, todo } = errorWords(t, fault);
        showToast({ text: what, detail: todo, tone: "error" });
      });
    };
    return { lock: attempt(lock), leaveSample: attempt(() => switchOffice("leave_sample")) };
  }, [t]);
}

/** Drops every answer that came from an open office; what is on the screen is asked for again. */
async function forgetAnswers(): Promise<void> {
  forgetPlaces();
  setResidentLooking(false);
  const apart = new Set<unknown>(["session_state", "get_settings"]);
  const ofOffice = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !apart.has(queryKey[0]) };
  queryClient.removeQueries({ ...ofOffice, type: "inactive" });
  await queryClient.resetQueries(ofOffice);
}

/** The coordinator who unlocked. */
export function useMe() {
  const id = useSession().data?.me;
  const { data } = useCommand("list_coordinators", {}, { kinds: ["coordinator"], enabled: Boolean(id) });
  return data?.find((coordinator) => coordinator.id === id);
}

/** What the core says about a password while it is typed; `words` are names a guesser would try first. */
export function usePasswordAdvice(password: string, words: string[]) {
  const asked = useDeferredValue(password);
  const request = { password: asked, words };
  return useCommand("password_advice", request, { enabled: asked !== "", keep: true, forget: true }).data;
}
