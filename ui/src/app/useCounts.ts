import type { Room } from "@/components";
import { type PeopleFilter, type Request, useCommand } from "@/ipc";

const EVERYONE: PeopleFilter = {
  text: "",
  states: [],
  languages: [],
  tags: [],
  area: null,
  activity: null,
  notTalkedSince: null,
  talkDueBy: null,
  times: [],
};

const EVERYONE_COUNTED: Request<"list_people"> = {
  filter: EVERYONE,
  order: { by: "called", backwards: false },
  offset: 0,
  limit: 0,
};

const ALL_STORIES: Request<"list_stories"> = { text: "", domain: null, activity: null };

/** How much each room holds, for the rail. */
export function useCounts(): Partial<Record<Room, number | undefined>> {
  const people = useCommand("list_people", EVERYONE_COUNTED, { kinds: ["person", "involvement", "contact"] });
  const activities = useCommand(
    "list_activities",
    {},
    { kinds: ["activity", "agreement", "involvement", "task"] },
  );
  const stories = useCommand("list_stories", ALL_STORIES, { kinds: ["story"] });
  return { people: people.data?.total, activities: activities.data?.length, stories: stories.data?.length };
}
