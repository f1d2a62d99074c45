// The only way to the core: call a command, read with useCommand, write with useSave, type into useAutosave.
export { useAttempt } from "./attempt";
export { flushAll, hasUnsaved, useAutosave } from "./autosave";
export type * from "./bindings";
export { type Command, call, keepBridgeToken, photoUrl, type Request, type Response } from "./client";
export { copyPrivately, copyThroughDesktop } from "./clipboard";
export { lockWhenAway, saveBeforeClosing } from "./closing";
export { refetchCopies, tendCopies, useCopiesState, useCopyWorry, useWhen } from "./copies";
export { useCurtain } from "./curtain";
export { useLittleSpace, useStuck } from "./disk";
export { askEarly } from "./early";
export { CallError, errorWords, fieldError } from "./errors";
export { newId } from "./ids";
export { useOffice, useStepName } from "./office";
export { useNewPassword } from "./password";
export { addPhoto } from "./photos";
export { useRuled } from "./policies";
export { usePercent } from "./progress";
export { queryClient, refetchChanged, useCommand } from "./queries";
export { useHistory, useSave } from "./saving";
export {
  enter,
  lastRestored,
  lastSalvaged,
  lastSalvageFault,
  refreshSession,
  restoreCopy,
  salvageOffice,
  switchOffice,
  useDoors,
  useMay,
  useMe,
  useSession,
} from "./session";
export { checkOffice, useDamaged } from "./soundness";
export { useSupportText } from "./support";
export { useLogTalk, useNoteReminders } from "./talk";
