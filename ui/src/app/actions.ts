import { EyeOff, Keyboard, Lock, type LucideIcon, Plus, Redo2, Undo2 } from "lucide-react";
import { href, setResidentLooking, useGo, useReadOnly, useResidentLooking } from "@/components";
import { useT } from "@/i18n";
import { useDoors, useHistory } from "@/ipc";
import { ROOMS } from "./rooms";

/** Something the frame can do from the palette, a menu or the keyboard. */
export interface Action {
  id: string;
  name: string;
  icon: LucideIcon;
  shortcut?: string;
  run: () => void;
}

/** Everything the frame can do. `showShortcuts` opens the sheet. */
export function useActions(showShortcuts: () => void) {
  const t = useT();
  const go = useGo();
  const looking = useResidentLooking();
  const { undo, redo } = useHistory();
  const { lock } = useDoors();
  const writes = !useReadOnly();

  const create: Action[] = ROOMS.flatMap(({ room, create: name, icon }) =>
    name && writes ? [{ id: `new-${room}`, name: t(name), icon, run: () => go(href(room, "new")) }] : [],
  );
  const screens: Action[] = ROOMS.map(({ room, name, icon }) => ({
    id: `go-${room}`,
    name: t(name),
    icon,
    run: () => go(href(room)),
  }));
  const rest = {
    looking: {
      id: "looking",
      name: t(looking ? "app.looking.off" : "app.looking.on"),
      icon: EyeOff,
      shortcut: "F9",
      run: () => setResidentLooking(!looking),
    },
    lock: { id: "lock", name: t("app.lock"), icon: Lock, shortcut: "Ctrl L", run: lock },
    shortcuts: {
      id: "shortcuts",
      name: t("app.shortcuts"),
      icon: Keyboard,
      shortcut: "F1",
      run: showShortcuts,
    },
  } satisfies Record<string, Action>;
  const back: Action = {
    id: "undo",
    name: t("app.undo"),
    icon: Undo2,
    shortcut: "Ctrl Z",
    run: () => void undo(),
  };
  const again: Action = {
    id: "redo",
    name: t("app.redo"),
    icon: Redo2,
    shortcut: "Ctrl Shift Z",
    run: () => void redo(),
  };
  const makeNew = create.map((action) => ({ ...action, icon: Plus }));
  const history = writes ? [back, again] : [];
  return {
    create,
    screens,
    ...rest,
    /** Undo and redo; none for those who only read. */
    history,
    all: [...makeNew, ...history, ...Object.values(rest)],
  };
}
