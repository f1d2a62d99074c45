import { type ColleagueCode, call } from "@/ipc";
import { refetchColleagues } from "./refetchColleagues";

/** Makes a one-time code for a colleague. One made before opens nothing more. */
export async function makeCode(id: string): Promise<ColleagueCode> {
  const code = await call("new_colleague_code", { id });
  await refetchColleagues();
  return code;
}
