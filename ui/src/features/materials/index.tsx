import { useReadOnly, useWhere } from "@/components";
import { PosterFromTask } from "./PosterFromTask";
import { PosterPage } from "./PosterPage";
import { Posters } from "./Posters";

/** Rekruttering: the posters, a new one, or one of them. */
export function Room() {
  const { id, query } = useWhere();
  const reads = useReadOnly();
  if (id === undefined || (id === "new" && reads)) return <Posters />;
  if (id !== "new") return <PosterPage key={id} id={id} />;
  const task = query["task"];
  return task ? <PosterFromTask task={task} /> : <Posters starting />;
}
