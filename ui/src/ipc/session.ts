import { useDeferredValue } from "react";
import { clearToasts, forgetPlaces, setResidentLooking } from "@/components";
import { flushAll } from "./autosave";
import { call } from "./client";
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
export async function lock(): Promise<void> {
  await flushAll();
  await call("lock", {});
  clearToasts();
  await refreshSession();
  forgetAnswers();
}

/** Drops every answer that came from an open office. */
export function forgetAnswers(): void {
  forgetPlaces();
  setResidentLooking(false);
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== "session_state" && queryKey[0] !== "get_settings",
  });
}

/** The coordinator who unlocked. */
export function useMe() {
  const id = useSession().data?.me;
  const { data } = useCommand("list_coordinators", {}, { kinds: ["coordinator"], enabled: Boolean(id) });
  return data?.find((coordinator) => coordinator.id === id);
}

/** Goes to the sample office, or leaves and removes it. Nothing seen in one office stays on the screen in the other. */
export async function switchOffice(command: "open_sample" | "leave_sample"): Promise<void> {
  await flushAll();
  await call(command, {});
  forgetAnswers();
  await refreshSession();
}

/** What the core says about a password while it is typed; `words` are names a guesser would try first. */
export function usePasswordAdvice(password: string, words: string[]) {
  const asked = useDeferredValue(password);
  const request = { password: asked, words };
  return useCommand("password_advice", request, { enabled: asked !== "", keep: true, forget: true }).data;
}
