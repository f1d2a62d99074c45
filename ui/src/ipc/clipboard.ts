import { copyThrough } from "@/components";
import { call } from "./client";

/** Copies a text that tells something about somebody; the desktop clears it again after a minute. */
export async function copyPrivately(text: string): Promise<void> {
  await call("copy_private", { text });
}

/** Lets everything that copies a number or a code do so through the desktop. */
export function copyThroughDesktop(): void {
  copyThrough(copyPrivately);
}
