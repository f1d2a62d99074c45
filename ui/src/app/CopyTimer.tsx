import { useEffect } from "react";
import { checkOffice, tendCopies } from "@/ipc";

const ASK_EVERY = 60_000;
const QUIET = 4_000;
/** Who never stops typing is not spared the copy for ever. */
const AT_THE_LATEST = 10 * 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel"] as const;

/** A reading that was stopped, or failed, is not begun again before the next start. */
let isRead = false;

async function tend(): Promise<void> {
  const state = await tendCopies();
  if (!state?.checkDue || isRead) return;
  isRead = true;
  // What it found is told where copies are told about; damage is told in every room.
  await checkOffice().catch(() => undefined);
}

/** Asks for a copy now and then, at a moment when nobody types, and has the office's file read through: the core decides
 * when either is due. */
export function CopyTimer() {
  useEffect(() => {
    let touched = Date.now();
    let asked = touched;
    const touch = () => {
      touched = Date.now();
    };
    const tick = setInterval(() => {
      const now = Date.now();
      const quiet = now - touched >= QUIET && now - asked >= ASK_EVERY;
      if (!quiet && now - asked < AT_THE_LATEST) return;
      asked = now;
      void tend();
    }, 1000);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(tick);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, []);
  return null;
}
