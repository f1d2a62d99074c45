import type { MessageId, T } from "@/i18n";
import type { ApiError, Code } from "./bindings";

/** How loud an error is: a note beside a field, a warning one can act on, or a fault of the office's file. */
export type Severity = "note" | "warning" | "fault";

/** What the interface can meet: the core's codes, and those that only it can know. */
export type AnyCode = Code | "photo_folder" | "photos_many" | "unreachable" | "unexpected";

/** Every code with how loud it is; its words are `errors.<code>.what` and `errors.<code>.todo`. */
export const SEVERITY: Record<AnyCode, Severity> = {
  bad_request: "fault",
  unknown_command: "fault",
  locked: "warning",
  already_open: "warning",
  not_found: "warning",
  archived: "warning",
  required: "note",
  too_long: "note",
  out_of_range: "note",
  not_allowed: "warning",
  last_leader: "warning",
  taken: "note",
  nothing_to_undo: "note",
  copy_unsound: "fault",
  copy_damaged: "warning",
  copy_foreign: "warning",
  copy_older_key: "warning",
  nothing_readable: "warning",
  copy_newer: "warning",
  place_same: "note",
  by_policy: "note",
  file_busy: "warning",
  place_unreached: "warning",
  database_missing: "fault",
  database_exists: "fault",
  database_damaged: "fault",
  file_damaged: "warning",
  database_newer: "fault",
  place_remote: "fault",
  place_cloud: "fault",
  keys_missing: "fault",
  keys_exist: "fault",
  keys_damaged: "fault",
  keys_newer: "fault",
  keys_tampered: "fault",
  in_use: "fault",
  read_only: "fault",
  disk_full: "fault",
  out_of_memory: "warning",
  wrong_password: "note",
  weak_password: "note",
  wrong_code: "note",
  code_mistyped: "note",
  code_expired: "note",
  too_many_tries: "note",
  no_consent: "warning",
  photo_too_large: "note",
  photo_unreadable: "note",
  photo_not_a_photo: "note",
  photo_folder: "note",
  photos_many: "note",
  print_failed: "warning",
  cannot_save: "warning",
  cannot_open: "warning",
  cannot_copy: "warning",
  update_unreached: "warning",
  update_unreadable: "warning",
  update_damaged: "warning",
  update_forged: "fault",
  update_older: "note",
  update_other_system: "warning",
  update_not_started: "warning",
  internal: "fault",
  unreachable: "fault",
  unexpected: "fault",
};

/** An answer that was not the one asked for. */
export class CallError extends Error {
  override readonly name = "CallError";
  constructor(
    readonly code: AnyCode,
    /** The field it is about, in camel case. */
    readonly field?: string,
    /** What else is known, such as a limit or a path. */
    readonly detail?: string,
  ) {
    super(code);
  }

  /** Reads whatever was thrown by a transport. */
  static from(fault: unknown): CallError {
    if (fault instanceof CallError) return fault;
    if (isApiError(fault))
      return new CallError(fault.code, fault.field ?? undefined, fault.detail ?? undefined);
    return new CallError(fault instanceof TypeError ? "unreachable" : "unexpected");
  }
}

function isApiError(fault: unknown): fault is ApiError {
  return typeof fault === "object" && fault !== null && "code" in fault && String(fault.code) in SEVERITY;
}

/** What happened, and what to do, in words. */
export function errorWords(t: T, fault: unknown): { severity: Severity; what: string; todo: string } {
  const { code, detail } = CallError.from(fault);
  const what: MessageId = `errors.${code}.what`;
  const todo: MessageId = `errors.${code}.todo`;
  const values = { detail: detail ?? "none" };
  return { severity: SEVERITY[code], what: t(what, values), todo: t(todo, values) };
}

/** The words for one field, if the fault is about it; for the `error` of a field. */
export function fieldError(t: T, fault: unknown, field: string): string | undefined {
  if (fault === null || fault === undefined) return undefined;
  return CallError.from(fault).field === field ? errorWords(t, fault).what : undefined;
}
