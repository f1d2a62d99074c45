import { Notice } from "./Notice";

/** What went wrong and what to do, in words. */
export interface ProblemWords {
  what: string;
  todo: string;
}

/** Says what went wrong, and what to do; nothing while all is well. Read aloud when it comes. */
export function Problem({ words }: { words: ProblemWords | null | undefined }) {
  if (!words) return null;
  return (
    <Notice tone="error" title={words.what} live>
      {words.todo}
    </Notice>
  );
}
