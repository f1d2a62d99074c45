import { useEffect, useRef, useState } from "react";
import { addPhoto, CallError, useAttempt } from "@/ipc";
import type { BesideProps } from "./Beside";

/** At most so many come in at a time: each is read whole. */
const MOST = 10;

/** Adds photos one after the other, and goes on past one that cannot be used. */
export function useNewPhotos({ story, change }: Pick<BesideProps, "story" | "change">) {
  const { attempt, busy, problem } = useAttempt();
  const [at, setAt] = useState({ number: 0, count: 0 });
  // What is typed about the first photo while the second is read is not overwritten.
  const photos = useRef(story.photos);
  useEffect(() => {
    photos.current = story.photos;
  }, [story.photos]);

  async function one(file: File) {
    const photo = await addPhoto(file);
    photos.current = [...photos.current, { photo, alt: "", consent: "" }];
    change({ photos: photos.current });
  }

  /** Files as they were chosen or dropped; those who dropped a folder are told. */
  const add = (chosen: () => Promise<readonly File[]>) =>
    attempt(async () => {
      const files = await chosen();
      if (files.length > MOST) throw new CallError("photos_many", undefined, String(MOST));
      const faults: CallError[] = [];
      for (const [index, file] of files.entries()) {
        setAt({ number: index + 1, count: files.length });
        await one(file).catch((fault) => faults.push(about(file, files.length, CallError.from(fault))));
      }
      if (faults[0]) throw faults[0];
    });

  return { add, problem, at: busy ? at : null };
}

/** Among several the file is named. */
function about(file: File, count: number, { code, field, detail }: CallError): CallError {
  return new CallError(code, field, count > 1 && code.startsWith("photo_") ? file.name : detail);
}
