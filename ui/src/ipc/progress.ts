import { useEffect, useState } from "react";
import { call } from "./client";

const ASK_EVERY = 250;

/** How far the core has come with something slow, in per cent; asked for while it works, and nothing when nobody knows. */
export function usePercent(of: "work_progress" | "check_progress", busy: boolean): number | undefined {
  const [percent, setPercent] = useState<number>();
  useEffect(() => {
    if (!busy) return;
    setPercent(undefined);
    const tick = setInterval(() => {
      call(of, {}).then(
        ({ done, total }) => setPercent(total > 0 ? (100 * done) / total : undefined),
        () => undefined,
      );
    }, ASK_EVERY);
    return () => clearInterval(tick);
  }, [of, busy]);
  return percent;
}
