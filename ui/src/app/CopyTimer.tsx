import { useEffect } from "react";
import { tendCopies } from "@/ipc";

const ASK_EVERY = 60_000;
const QUIET = 4_000;
/** Who never stops typing is not spared the copy for ever. */
const AT_THE_LATEST = 10 * 60_000;
const SIGNS = ["pointerdown", "keydown", "wheel"] as const;

/** Asks for a copy now and then, at a moment when nobody types: the core decides whether one is due. */
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
      void tendCopies();
    }, 1000);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(tick);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, []);
  return null;
}
