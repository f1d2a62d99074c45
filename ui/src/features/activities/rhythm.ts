import { useCallback } from "react";
import { capital, useT } from "@/i18n";
import type { Rhythm } from "@/ipc";
import { useLabel } from "@/labels";
import { writeTime } from "./clock";

/** When an activity is, in words: "Hver tirsdag kl. 15–17". Empty when nothing is decided. */
export function useRhythm(): (rhythm: Rhythm) => string {
  const t = useT();
  const label = useLabel();
  return useCallback(
    ({ every, day, from, to }) => {
      const often = day ? t(`activities.rhythm.${every}`, { day: label("weekday", day) }) : "";
      const plain = often || (every === "irregular" ? "" : label("every", every));
      const days = capital(plain);
      const clock = [from, to].filter((time) => time !== null).map((time) => writeTime(time, t.language));
      const hours = clock.length === 0 ? "" : t("activities.rhythm.hours", { hours: clock.join("–") });
      return [days, hours].filter(Boolean).join(" ");
    },
    [t, label],
  );
}
