import { useCallback, useState } from "react";
import { showProblem, showToast, stillInside } from "@/components";
import { type MessageId, useT, type Values } from "@/i18n";
import { useLabel } from "@/labels";
import type { Saved } from "./bindings";
import { type Command, call, type Request, type Response } from "./client";
import { noteSave } from "./disk";
import { CallError, errorWords } from "./errors";
import { noticeLock, refetchChanged } from "./queries";
import { useMay } from "./session";

/** Commands that answer `Saved`. */
type SaveCommand = { [C in Command]: Response<C> extends Saved<unknown> ? C : never }[Command];
type ValueOf<C extends SaveCommand> = Response<C> extends Saved<infer V> ? V : never;

interface Done {
  /** What the toast says, with a button to undo. Without it the save is silent, as autosave is. */
  done?: MessageId;
  values?: Values;
  /** The toast tells what a resident who is looking should not read. */
  isPrivate?: boolean;
}

/**
 * Writes with a command. `save` answers the record as it was kept and rejects with a `CallError`; `trySave` shows the
 * error in a toast with a way to try again, and answers null. What was typed stays where it is in both cases.
 */
export function useSave<C extends SaveCommand>(command: C) {
  const t = useT();
  const { undo } = useHistory();
  const mayUndo = useMay("write");
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<CallError | null>(null);

  const save = useCallback(
    async (request: Request<C>, { done, values, isPrivate }: Done = {}): Promise<ValueOf<C>> => {
      setSaving(true);
      setFault(null);
      const inside = stillInside();
      try {
        const saved: Saved<unknown> = await call(command, request);
        noteSave();
        await refetchChanged(saved.changes.map((change) => change.kind));
        if (done && inside()) {
          // Those who only read keep views of their own, but undo is of the office.
          const action =
            saved.undo === null || !mayUndo
              ? undefined
              : { name: t("components.toast.undo"), run: () => void undo() };
          showToast({ text: t(done, values), isPrivate, action });
        }
        return saved.value as ValueOf<C>;
      } catch (thrown) {
        const error = CallError.from(thrown);
        noticeLock(error);
        noteSave(error);
        setFault(error);
        throw error;
      } finally {
        setSaving(false);
      }
    },
    [command, t, undo, mayUndo],
  );

  const trySave = useCallback(
    async (request: Request<C>, done?: Done): Promise<ValueOf<C> | null> => {
      const inside = stillInside();
      try {
        return await save(request, done);
      } catch (error) {
        const retry = () => void trySave(request, done);
        if (inside()) showProblem(errorWords(t, error), { name: t("components.saved.retry"), run: retry });
        return null;
      }
    },
    [save, t],
  );

  // What is about a field is said beside that field.
  return { save, trySave, isSaving, fault, problem: fault && !fault.field ? errorWords(t, fault) : null };
}

/** Undo and redo of what was saved last, with a toast that says so. */
export function useHistory() {
  const t = useT();
  const label = useLabel();
  const step = useCallback(
    async (command: "undo" | "redo"): Promise<void> => {
      const back = command === "undo";
      const inside = stillInside();
      try {
        const saved = await call(command, {});
        noteSave();
        await refetchChanged(saved.changes.map((change) => change.kind));
        const again = {
          name: t(back ? "app.redo" : "app.undo"),
          run: () => void step(back ? "redo" : "undo"),
        };
        if (!inside()) return;
        showToast({ text: t(`app.${command}.done`, { step: label("op", saved.value.op) }), action: again });
      } catch (thrown) {
        noticeLock(thrown);
        noteSave(thrown);
        if (!inside()) return;
        if (CallError.from(thrown).code === "nothing_to_undo") {
          showToast({ text: t(`app.${command}.nothing`) });
          return;
        }
        showProblem(errorWords(t, thrown));
      }
    },
    [t, label],
  );
  const undo = useCallback(() => step("undo"), [step]);
  const redo = useCallback(() => step("redo"), [step]);
  return { undo, redo };
}
