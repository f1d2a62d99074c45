import { keepPreviousData, QueryCache, QueryClient, useQuery } from "@tanstack/react-query";
import type { Kind } from "./bindings";
import { type Command, call, type Request, type Response } from "./client";
import { CallError } from "./errors";

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

/** When the core says that the office is locked, or its file damaged, the frame follows. */
export function noticeLock(fault: unknown): void {
  if (["locked", "file_damaged"].includes(CallError.from(fault).code))
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
  "policies",
  "updates",
  "diagnostics",
  "crash_reports",
  "setup_draft",
  "list_copies",
  "copies_state",
  "disk_space",
  "password_advice",
]);
