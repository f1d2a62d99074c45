import { useEffect } from "react";
import { href, useGo, useWhere } from "@/components";
import { useCommand } from "@/ipc";
import { Activities } from "./Activities";
import { Detail } from "./Detail";

/** Activities: the list, the ladder, and one activity with everything about it. */
export function Room() {
  const { id, query } = useWhere();
  useTaskAsked(query["task"]);
  return id && id !== "new" ? <Detail key={id} id={id} /> : <Activities isNew={id === "new"} />;
}

/** A task that was searched for is shown where it belongs: in its activity. */
function useTaskAsked(task: string | undefined): void {
  const go = useGo();
  const { data } = useCommand("list_tasks", {}, { kinds: ["task"], enabled: task !== undefined });
  const activity = data?.find(({ id }) => id === task)?.activity;
  useEffect(() => {
    if (activity) go(href("activities", activity));
  }, [activity, go]);
}
