import type { ReactNode } from "react";
import { Button, Dialog, Problem, type ProblemWords, Progress } from "@/components";
import { useT } from "@/i18n";
import { useAttempt } from "@/ipc";

type Props = {
  title: string;
  /** The verb on its main button. */
  action: string;
  /** What is said while it is done. */
  doing: string;
  /** Puts the office's file in place; the office is locked then. */
  work: () => Promise<unknown>;
  /** How far it has come, in per cent; left out when nobody knows. */
  percent?: number;
  /** Stops it, where that can be done. */
  onStop?: () => void;
  /** While what would happen is not known yet. */
  isDisabled?: boolean;
  /** Why it is not known. */
  problem?: ProblemWords | null;
  onClose: () => void;
  /** What happens, before it is done. It goes when the work begins and does not come back once it is done. */
  children: ReactNode;
};

/** Says what would happen to the office's file, and does it. It cannot be left half-way, only stopped. */
export function PutInPlace(props: Props) {
  const { title, action, doing, work, percent, onStop, isDisabled, problem, onClose, children } = props;
  const t = useT();
  const { attempt, busy, done, problem: failed } = useAttempt();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      mustAnswer={busy}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            {t("components.cancel")}
          </Button>
          <Button look="primary" isDisabled={isDisabled} isPending={busy} onPress={() => void attempt(work)}>
            {action}
          </Button>
        </>
      }
    >
      {busy || done ? <Progress label={doing} value={percent} onCancel={onStop} /> : children}
      <Problem words={failed ?? problem} />
    </Dialog>
  );
}
