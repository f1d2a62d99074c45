import { part } from "@/components";

// What few need at the door is out of the way of the password.
export const codeIn = part(() => import("./CodeIn").then(({ CodeIn }) => CodeIn));
export const crashTexts = part(() => import("./CrashTexts").then(({ CrashTexts }) => CrashTexts));
export const trouble = part(() => import("./Trouble").then(({ Trouble }) => Trouble));
export const wizard = part(() => import("./Wizard").then(({ Wizard }) => Wizard));

/** Reads what a press at the door may ask for, so that it is there at once. */
export async function fetchParts(): Promise<void> {
  await Promise.all([codeIn.fetch(), trouble.fetch()]);
}
