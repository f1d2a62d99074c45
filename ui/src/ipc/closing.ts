import { flushAll } from "./autosave";

declare global {
  interface WindowEventMap {
    /** The desktop's window is to close; whoever waits with a promise of `false` keeps it open. */
    "trinvis:closing": CustomEvent<{ wait: (kept: Promise<boolean>) => void }>;
  }
}

/** Saves what is typed before the window closes. What cannot be saved keeps the window open. */
export function saveBeforeClosing(): void {
  window.addEventListener("trinvis:closing", (event) => event.detail.wait(flushAll()));
  window.addEventListener("pagehide", () => void flushAll());
}
