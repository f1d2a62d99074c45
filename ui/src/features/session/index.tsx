import type { CallError, SessionState } from "@/ipc";
import { Trouble } from "./Trouble";
import { Unlock } from "./Unlock";
import { Wizard } from "./Wizard";

/** What has to happen before the rooms can be shown. */
export function Session({ session, fault }: { session: SessionState | undefined; fault: CallError | null }) {
  if (!session) return <Trouble code={fault?.code ?? "unreachable"} />;
  switch (session.phase) {
    case "fresh":
    case "recovery":
    case "start":
      return <Wizard phase={session.phase} />;
    case "locked":
      return <Unlock session={session} />;
    case "trouble":
      return <Trouble code={session.trouble ?? "unexpected"} version={session.version} />;
    case "open":
      return null;
  }
}
