import { useState } from "react";

/** Something that takes a moment: under way, done, or failed. */
export function useAttempt() {
  const [state, setState] = useState<"idle" | "busy" | "done">("idle");
  const [fault, setFault] = useState<unknown>(null);

  /** Answers whether it was done; work that answers `false` was given up by the user. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    setState("busy");
    setFault(null);
    try {
      const done = (await work()) !== false;
      setState(done ? "done" : "idle");
      return done;
    } catch (error) {
      setState("idle");
      setFault(error);
      return false;
    }
  }

  return { attempt, busy: state === "busy", done: state === "done", fault };
}
