import { flushAll } from "./autosave";
import type { SessionState } from "./bindings";
import { noticeLock, queryClient } from "./queries";
import { lock } from "./session";

declare global {
  interface WindowEventMap {
    /** The desktop's window is to close; whoever waits with a promise of `false` keeps it open. */
    "trinvis:closing": CustomEvent<{ wait: (kept: Promise<boolean>) => void }>;
  }
}

/** Locks when the system locks or the computer sleeps. The desktop locks by itself if this takes long or fails. */
export function lockWhenAway(): void {
  window.addEventListener("trinvis:away", () => {
    const session = queryClient.getQueryData<SessionState>(["session_state", {}]);
    if (session?.me) lock().catch(noticeLock);
  });
}

/** Saves what is typed before the window closes. What cannot be saved keeps the window open. */
export function saveBeforeClosing(): void {
  window.addEventListener("trinvis:closing", (event) => event.detail.wait(flushAll()));
  window.addEventListener("pagehide", () => void flushAll());
}
