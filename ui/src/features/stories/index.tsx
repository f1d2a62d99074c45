import { useWhere } from "@/components";
import { StoryList } from "./StoryList";
import { StoryRoom } from "./StoryRoom";

/** Fortællinger: the list, or one story. */
export function Room() {
  const { id } = useWhere();
  return id && id !== "new" ? <StoryRoom key={id} id={id} /> : <StoryList startNew={id === "new"} />;
}
