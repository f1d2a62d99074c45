import { useEffect, useRef } from "react";
import { href, Page, Skeleton, useGo } from "@/components";
import { useT } from "@/i18n";
import { useNewPoster } from "./useNewPoster";

/** Makes a poster from the task another room asked for, and goes to it. */
export function PosterFromTask({ task }: { task: string }) {
  const t = useT();
  const go = useGo();
  const { make } = useNewPoster();
  // One poster for one click, however often React runs the effect.
  const made = useRef("");
  useEffect(() => {
    if (made.current === task) return;
    made.current = task;
    void make(task).then((done) => done || go(href("materials")));
  }, [task, make, go]);
  return (
    <Page title={t("materials.new")}>
      <Skeleton />
    </Page>
  );
}
