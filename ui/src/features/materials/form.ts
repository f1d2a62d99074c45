import type { CallError, Issue, Material } from "@/ipc";

/** What every part of the form works on. */
export interface Form {
  draft: Material;
  /** Changes some fields. */
  edit: (part: Partial<Material>) => void;
  /** What is wrong or doubtful about the page. */
  issues: readonly Issue[];
  /** Why the last save failed, if it did. */
  fault: unknown;
}

/** What the live page needs to know. */
export type PageFault = CallError | null;
