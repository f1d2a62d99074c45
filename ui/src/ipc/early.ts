import { type Command, call } from "./client";
import { queryClient } from "./queries";

/** What the door is drawn from. */
const AT_THE_DOOR = [
  "get_settings",
  "session_state",
  "policies",
  "crash_reports",
] as const satisfies Command[];

/** Asks for it before anything is drawn: the answers come while the page is put together. */
export function askEarly(): void {
  for (const command of AT_THE_DOOR)
    void queryClient.prefetchQuery({ queryKey: [command, {}], queryFn: () => call(command, {}) });
}
