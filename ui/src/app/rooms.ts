import {
  BookOpenText,
  ChartNoAxesColumnIncreasing,
  type LucideIcon,
  Megaphone,
  Settings,
  Sun,
  UsersRound,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Room } from "@/components";
import type { MessageId } from "@/i18n";

/** A room as the menu and the router know it. Its folder exports `Room`. */
export interface RoomEntry {
  room: Room;
  name: MessageId;
  icon: LucideIcon;
  group: "start" | "people" | "activities" | "outward" | "end";
  /** What a new thing is called here, if one can be made. */
  create?: MessageId;
  load: () => Promise<{ Room: ComponentType }>;
}

type Planned = Omit<RoomEntry, "load">;

const PLANNED: Planned[] = [
  { room: "today", name: "app.room.today", icon: Sun, group: "start" },
  { room: "people", name: "app.room.people", icon: UsersRound, group: "people", create: "app.new.people" },
  {
    room: "activities",
    name: "app.room.activities",
    icon: ChartNoAxesColumnIncreasing,
    group: "activities",
    create: "app.new.activities",
  },
  {
    room: "materials",
    name: "app.room.materials",
    icon: Megaphone,
    group: "outward",
    create: "app.new.materials",
  },
  {
    room: "stories",
    name: "app.room.stories",
    icon: BookOpenText,
    group: "outward",
    create: "app.new.stories",
  },
  { room: "settings", name: "app.room.settings", icon: Settings, group: "end" },
];

const FOLDERS = import.meta.glob<{ Room: ComponentType }>("../features/*/index.tsx");

/** The rooms that are built: one is in the menu as soon as its folder is there. */
export const ROOMS: RoomEntry[] = PLANNED.flatMap((planned) => {
  const load = FOLDERS[`../features/${planned.room}/index.tsx`];
  return load ? [{ ...planned, load }] : [];
});
