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
  /** While what would happen is not known yet. */
  isDisabled?: boolean;
  /** Why it is not known. */
  problem?: ProblemWords | null;
  onClose: () => void;
  /** What happens, before it is done. It goes when the work begins and does not come back once it is done. */
  children: ReactNode;
};

/** Says what would happen to the office's file, and does it. It cannot be left half-way. */
export function PutInPlace({ title, action, doing, work, isDisabled, problem, onClose, children }: Props) {
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
      {busy || done ? <Progress label={doing} /> : children}
      <Problem words={failed ?? problem} />
    </Dialog>
  );
}
