import { useState } from "react";
import { useT } from "@/i18n";
import { CallError, errorWords } from "./errors";

/**
 * Something that takes a moment and is kept nowhere else: under way, done, or failed, with what went wrong in words.
 * What writes a record goes through `useSave`.
 */
export function useAttempt() {
  const t = useT();
  const [state, setState] = useState<"idle" | "busy" | "done">("idle");
  const [fault, setFault] = useState<CallError | null>(null);

  /** Answers whether it was done; work that answers `false` was given up by the user. One at a time. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (state === "busy") return false;
    setState("busy");
    setFault(null);
    try {
      const done = (await work()) !== false;
      setState(done ? "done" : "idle");
      return done;
    } catch (error) {
      setState("idle");
      setFault(CallError.from(error));
      return false;
    }
  }

  return {
    attempt,
    busy: state === "busy",
    done: state === "done",
    fault,
    problem: fault && errorWords(t, fault),
    /** Takes what went wrong off the screen. */
    forget: () => setFault(null),
  };
}
