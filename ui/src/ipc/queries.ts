import { keepPreviousData, QueryCache, QueryClient, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { showToast } from "@/components";
import { type MessageId, useT, type Values } from "@/i18n";
import { useLabel } from "@/labels";
import type { Kind, Saved } from "./bindings";
import { type Command, call, type Request, type Response } from "./client";
import { CallError, errorWords } from "./errors";

/** Everything the interface knows of the core's answers. Emptied when the office locks. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  // The core is on this machine and says what changed: nothing goes stale by itself, and no network has to be up.
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      retryOnMount: false,
      networkMode: "always",
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: "always" },
  },
});

function noticeLock(fault: unknown): void {
  if (CallError.from(fault).code === "locked")
    void queryClient.invalidateQueries({ queryKey: ["session_state"] });
}

interface Options {
  /** Kinds of record whose changes make the answer old; any change when left out. */
  kinds?: readonly Kind[];
  enabled?: boolean;
  /** Keep showing the last answer while a new one is fetched: for search and filters. */
  keep?: boolean;
  /** Keep no trace of the request and its answer once nobody shows it. */
  forget?: boolean;
}

/** Reads with a command, and reads again when a save has changed what it shows. */
export function useCommand<C extends Command>(command: C, request: Request<C>, options: Options = {}) {
  const { kinds, enabled = true, keep, forget } = options;
  noteKinds(command, kinds);
  return useQuery<Response<C>, CallError>({
    queryKey: [command, request],
    queryFn: () => call(command, request),
    enabled,
    gcTime: forget ? 0 : undefined,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}

// Which kinds of record each command's answers show, over all who ask; null when any change may matter. By command and
// not by query, since several screens share one query and each knows only its own part.
const shown = new Map<string, Set<Kind> | null>();

function noteKinds(command: Command, kinds: readonly Kind[] | undefined): void {
  const known = shown.get(command);
  if (known === null) return;
  shown.set(command, kinds ? new Set([...(known ?? []), ...kinds]) : null);
}

/** Reads again everything that shows one of the changed records. */
export async function refetchChanged(kinds: readonly Kind[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const command = String(queryKey[0]);
      if (APART.has(command)) return false;
      const of = shown.get(command);
      return !of || kinds.some((kind) => of.has(kind));
    },
  });
}

// What no record change touches.
const APART: ReadonlySet<string> = new Set([
  "session_state",
  "get_settings",
  "about",
  "setup_draft",
  "list_copies",
  "copies_state",
  "password_advice",
]);

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
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<CallError | null>(null);

  const save = useCallback(
    async (request: Request<C>, { done, values, isPrivate }: Done = {}): Promise<ValueOf<C>> => {
      setSaving(true);
      setFault(null);
      try {
        const saved: Saved<unknown> = await call(command, request);
        await refetchChanged(saved.changes.map((change) => change.kind));
        if (done) {
          const action =
            saved.undo === null ? undefined : { name: t("components.toast.undo"), run: () => void undo() };
          showToast({ text: t(done, values), isPrivate, action });
        }
        return saved.value as ValueOf<C>;
      } catch (thrown) {
        const error = CallError.from(thrown);
        noticeLock(error);
        setFault(error);
        throw error;
      } finally {
        setSaving(false);
      }
    },
    [command, t, undo],
  );

  const trySave = useCallback(
    async (request: Request<C>, done?: Done): Promise<ValueOf<C> | null> => {
      try {
        return await save(request, done);
      } catch (error) {
        const { what, todo } = errorWords(t, error);
        const retry = () => void trySave(request, done);
        showToast({
          text: what,
          detail: todo,
          tone: "error",
          action: { name: t("components.saved.retry"), run: retry },
        });
        return null;
      }
    },
    [save, t],
  );

  return { save, trySave, isSaving, fault };
}

/** Undo and redo of what was saved last, with a toast that says so. */
export function useHistory() {
  const t = useT();
  const label = useLabel();
  const step = useCallback(
    async (command: "undo" | "redo"): Promise<void> => {
      const back = command === "undo";
      try {
        const saved = await call(command, {});
        await refetchChanged(saved.changes.map((change) => change.kind));
        const again = {
          name: t(back ? "app.redo" : "app.undo"),
          run: () => void step(back ? "redo" : "undo"),
        };
        showToast({ text: t(`app.${command}.done`, { step: label("op", saved.value.op) }), action: again });
      } catch (thrown) {
        noticeLock(thrown);
        if (CallError.from(thrown).code === "nothing_to_undo") {
          showToast({ text: t(`app.${command}.nothing`) });
          return;
        }
        const { what, todo } = errorWords(t, thrown);
        showToast({ text: what, detail: todo, tone: "error" });
      }
    },
    [t, label],
  );
  const undo = useCallback(() => step("undo"), [step]);
  const redo = useCallback(() => step("redo"), [step]);
  return { undo, redo };
}
