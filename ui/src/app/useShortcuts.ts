import { isTauri } from "@tauri-apps/api/core";
import { useEffect } from "react";

/** What the keyboard can ask of the frame. */
export interface Shortcuts {
  search: () => void;
  create: () => void;
  help: () => void;
  looking: () => void;
  lock: () => void;
  undo: () => void;
  redo: () => void;
}

/** Which shortcut a key press is, if any. Undo and redo inside a text field belong to the field. */
export function shortcutOf(event: KeyboardEvent): keyof Shortcuts | null {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (!ctrl) return key === "F1" ? "help" : key === "F9" ? "looking" : null;
  switch (key.toLowerCase()) {
    case "k":
      return shiftKey ? null : "search";
    case "n":
      return shiftKey ? null : "create";
    case "l":
      return shiftKey ? null : "lock";
    case "z":
      return inText(event.target) ? null : shiftKey ? "redo" : "undo";
    case "y":
      return inText(event.target) ? null : "redo";
    default:
      return null;
  }
}

function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

/** In the window, keys that would reload the page or print the screen do nothing. */
function browserKey(event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  return event.key === "F5" || (ctrl && ["r", "p"].includes(event.key.toLowerCase()));
}

/** Listens for the frame's shortcuts everywhere, also while something else has focus. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const name = shortcutOf(event);
      if (name) {
        event.preventDefault();
        shortcuts[name]();
      } else if (isTauri() && browserKey(event)) {
        event.preventDefault();
      }
    }
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [shortcuts]);
}
