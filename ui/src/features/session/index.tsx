import { Later } from "@/components";
import type { CallError, SessionState } from "@/ipc";
import { trouble, wizard } from "./parts";
import { Unlock } from "./Unlock";

export { fetchParts } from "./parts";

/** What has to happen before the rooms can be shown. */
export function Session({ session, fault }: { session: SessionState | undefined; fault: CallError | null }) {
  if (!session) return <Later of={trouble} give={{ code: fault?.code ?? "unreachable" }} />;
  switch (session.phase) {
    case "fresh":
    case "recovery":
    case "start":
      return <Later of={wizard} give={{ phase: session.phase }} />;
    case "locked":
      return <Unlock session={session} />;
    case "trouble":
      return (
        <Later of={trouble} give={{ code: session.trouble ?? "unexpected", version: session.version }} />
      );
    case "open":
      return null;
  }
}
