import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";
import type { ProblemWords } from "./Problem";

/** A short message that goes away by itself. */
export interface ToastMessage {
  text: string;
  /** A second, quieter line: what to do. */
  detail?: string;
  /** Tells a number, a label or a day of a talk: hidden while a resident is looking. */
  isPrivate?: boolean;
  tone?: "plain" | "error";
  /** Tells nothing of anybody, and is missed when it is not read: the lock keeps it for whoever comes in. */
  outlastsLock?: boolean;
  action?: { name: string; run: () => void };
}

/** The one queue of messages; the frame shows it. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

const LONG_ENOUGH = 9_000;

// From the lock until somebody comes in: nothing that was begun inside is told at the door.
let isSilent = false;
let sitting = 0;
// What waits behind the lock, or is on the screen and will.
const lasting = new Set<ToastMessage>();

/**
 * Shows a message. Errors stay until they are closed. Answers a function that takes it away. Behind the lock nothing is
 * shown; what outlasts it is shown after.
 */
export function showToast(message: ToastMessage): () => void {
  const { outlastsLock, tone } = message;
  if (outlastsLock) lasting.add(message);
  const onClose = () => void lasting.delete(message);
  if (isSilent) return onClose;
  const key = toastQueue.add(message, { onClose, ...(tone !== "error" && { timeout: LONG_ENOUGH }) });
  return () => toastQueue.close(key);
}

/** Takes every message away, at once. */
export function clearToasts(): void {
  lasting.clear();
  toastQueue.clear();
}

/** The office locks: every message leaves the screen, and none comes until somebody is inside. */
export function silenceToasts(): void {
  isSilent = true;
  sitting += 1;
  toastQueue.clear();
}

/** Somebody is inside: messages are shown again, first those that outlasted the lock. */
export function admitToasts(): void {
  if (!isSilent) return;
  isSilent = false;
  for (const message of lasting) showToast(message);
}

/** Begins work whose message belongs to whoever is inside now: answers whether she still is, without a lock between. */
export function stillInside(): () => boolean {
  const begun = sitting;
  return () => begun === sitting && !isSilent;
}

/** Says in a message what went wrong and what to do. It stays until it is closed. */
export function showProblem({ what, todo }: ProblemWords, action?: ToastMessage["action"]): void {
  showToast({ text: what, detail: todo, tone: "error", action });
}
