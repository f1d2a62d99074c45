import { useEffect, useRef, useState } from "react";
import { type ProblemWords, showToast } from "@/components";
import { useT } from "@/i18n";
import { addPhoto, CallError, errorWords } from "@/ipc";
import type { BesideProps } from "./Beside";

/** At most so many come in at a time: each is read whole. */
const MOST = 10;

/** A file to add, or what came in its place: a folder, or words. */
export type Offered = File | CallError;

/** Adds photos one after the other, goes on past one that cannot be used, and says how it went. */
export function useNewPhotos({ story, change }: Pick<BesideProps, "story" | "change">) {
  const t = useT();
  const [line, setLine] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemWords | null>(null);
  const waiting = useRef<Offered[]>([]);
  const count = useRef(0);
  // What is typed about the first photo while the second is read is not overwritten.
  const photos = useRef(story.photos);
  const isHere = useRef(true);
  useEffect(() => {
    photos.current = story.photos;
  }, [story.photos]);
  useEffect(() => {
    isHere.current = true;
    return () => {
      // The draft is not hers any more: another room, or the lock.
      isHere.current = false;
      const count = waiting.current.length;
      if (count > 0)
        showToast({ text: t("stories.photosLeft", { count }), tone: "error", outlastsLock: true });
    };
  }, [t]);

  async function one(offered: Offered) {
    if (offered instanceof CallError) throw offered;
    const photo = await addPhoto(offered);
    if (!isHere.current) return;
    photos.current = [...photos.current, { photo, alt: "", consent: "" }];
    change({ photos: photos.current });
  }

  async function work() {
    const refused: Refused[] = [];
    for (let number = 1; isHere.current && waiting.current[0]; number += 1) {
      const [next] = waiting.current;
      if (count.current > 1) setLine(t("stories.photoAdding", { number, count: count.current }));
      await one(next).catch((fault) => refused.push({ offered: next, fault: CallError.from(fault) }));
      // Only now: what is under way when she leaves is told as well.
      waiting.current = waiting.current.slice(1);
    }
    const added = count.current - refused.length;
    setLine(added > 0 ? t("stories.photosAdded", { count: added }) : null);
    setProblem(told(t, refused, count.current));
  }

  /** Whoever adds more while some are being read gets them added after those. */
  async function add(offered: readonly Offered[]) {
    if (offered.length === 0) return;
    const many = new CallError("photos_many", undefined, String(MOST));
    const more = offered.length > MOST ? [many] : offered;
    waiting.current = [...waiting.current, ...more];
    count.current += more.length;
    if (count.current > more.length) return;
    setBusy(true);
    setProblem(null);
    await work();
    count.current = 0;
    setBusy(false);
  }

  return { add, problem, line, isBusy };
}

interface Refused {
  offered: Offered;
  fault: CallError;
}

/** What was not added: the one by what is wrong with it, several by their names. */
function told(t: ReturnType<typeof useT>, refused: readonly Refused[], count: number): ProblemWords | null {
  const [first, ...others] = refused;
  if (!first) return null;
  if (others.length === 0) {
    const { offered, fault } = first;
    const named = count > 1 && offered instanceof File && fault.code.startsWith("photo_");
    return errorWords(t, named ? new CallError(fault.code, undefined, offered.name) : fault);
  }
  const names = refused.flatMap(({ offered }) => (offered instanceof File ? [offered.name] : []));
  return {
    what: t("stories.photosNot", { count: refused.length, names: names.join(", ") || "none" }),
    todo: t("stories.photosNotTodo"),
  };
}
