// Stands in for bindings/ until the api crate writes them.
import type { Advice } from "@/components";
import type { WordChoice } from "@/i18n";
export type Code =
  | "bad_request"
  | "unknown_command"
  | "locked"
  | "already_open"
  | "not_found"
  | "archived"
  | "required"
  | "too_long"
  | "out_of_range"
  | "nothing_to_undo"
  | "database_missing"
  | "database_exists"
  | "database_damaged"
  | "database_newer"
  | "keys_missing"
  | "keys_exist"
  | "keys_damaged"
  | "keys_newer"
  | "keys_tampered"
  | "in_use"
  | "read_only"
  | "disk_full"
  | "out_of_memory"
  | "wrong_password"
  | "weak_password"
  | "wrong_code"
  | "code_mistyped"
  | "no_consent"
  | "photo_too_large"
  | "photo_unreadable"
  | "photo_not_a_photo"
  | "print_failed"
  | "cannot_save"
  | "cannot_open"
  | "internal";
export interface ApiError {
  code: Code;
  field?: string | null;
  detail?: string | null;
}
export type Kind =
  | "office"
  | "coordinator"
  | "person"
  | "contact"
  | "activity"
  | "involvement"
  | "agreement"
  | "task"
  | "story"
  | "material";
export interface Change {
  kind: Kind;
  id: string;
}
export type Op = "save_office";
export interface Saved<T> {
  value: T;
  changes: Change[];
  undo: Op | null;
}
export interface HistoryStep {
  op: Op;
}
export type None = Record<string, never>;
export interface SessionState {
  phase: "fresh" | "recovery" | "start" | "locked" | "open" | "trouble";
  trouble: Code | null;
  coordinators: { id: string; name: string }[];
  officeName: string;
  sample: boolean;
  me: string | null;
  version: string;
}
export interface Reach {
  place: string;
  address: string;
  hours: string;
  phone: string;
  email: string;
  web: string;
}
export interface StepWording {
  step: 1 | 2 | 3 | 4 | 5 | 6;
  name: string;
  roles: { initiative: string; decides: string; coordinates: string; practical: string; officeGives: string };
}
export interface Office {
  id: string;
  name: string;
  planFrom: number | null;
  planTo: number | null;
  areas: { id: string; name: string; stairwells: { id: string; name: string }[] }[];
  focusAreas: { id: string; name: string }[];
  languages: string[];
  reach: Reach;
  logo: string | null;
  words: WordChoice;
  ladder: StepWording[];
  sample: boolean;
}
export interface Coordinator {
  id: string;
  name: string;
  role: string;
  phone: string;
  volunteerCoordinator: boolean;
  plannedHours: number | null;
}
export interface Settings {
  language: "da" | "en" | null;
  theme: "system" | "light" | "dark";
  textSize: "normal" | "large" | "largest";
  startChosen: boolean;
  idleMinutes: number;
}
export interface Hit {
  kind: Kind;
  id: string;
  title: string;
}
export type NewOffice = Omit<Office, "id" | "logo" | "ladder" | "sample">;
export interface SetupDraft {
  office: NewOffice;
}
export interface NewCode {
  groups: string[];
}
export interface CopyInfo {
  name: string;
  madeAt: string;
  bytes: number;
}
export interface About {
  version: string;
  licences: { name: string; version: string; licence: string }[];
}
export interface CommandMap {
  session_state: [None, SessionState];
  create_office: [
    { office: NewOffice; coordinator: { name: string; role: string; phone: string }; password: string },
    NewCode,
  ];
  confirm_recovery_code: [{ groups: { group: number; text: string }[] }, SessionState];
  choose_start: [{ sample: boolean }, None];
  unlock: [{ coordinator: string; password: string }, SessionState];
  unlock_with_code: [{ coordinator: string; code: string; newPassword: string }, SessionState];
  lock: [None, SessionState];
  change_password: [{ old: string; new: string }, None];
  new_recovery_code: [{ password: string }, NewCode];
  password_advice: [{ password: string; words: string[] }, Advice];
  print_recovery_sheet: [{ how: "save" | "open" | "folder" }, { path: string } | null];
  save_setup_draft: [SetupDraft, None];
  setup_draft: [None, SetupDraft];
  get_settings: [None, Settings];
  save_settings: [{ settings: Settings }, Settings];
  get_office: [None, Office];
  save_office: [{ office: Office }, Saved<Office>];
  list_coordinators: [None, Coordinator[]];
  save_coordinator: [{ coordinator: Coordinator }, Saved<Coordinator>];
  search: [{ text: string }, Hit[]];
  undo: [None, Saved<HistoryStep>];
  redo: [None, Saved<HistoryStep>];
  list_copies: [None, CopyInfo[]];
  make_copy: [None, CopyInfo];
  open_sample: [None, SessionState];
  leave_sample: [None, SessionState];
  about: [None, About];
  add_photo: [{ data: string }, string];
}
