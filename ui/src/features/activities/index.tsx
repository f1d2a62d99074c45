import { useWhere } from "@/components";
import { Activities } from "./Activities";
import { Detail } from "./Detail";

/** Activities: the list, the ladder, and one activity with everything about it. */
export function Room() {
  const { id } = useWhere();
  return id && id !== "new" ? <Detail key={id} id={id} /> : <Activities isNew={id === "new"} />;
}
