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
export interface Saved<T> {
  value: T;
  changes: Change[];
  undo: string | null;
}
export type None = Record<string, never>;
export interface SessionState {
  phase: "fresh" | "recovery" | "start" | "locked" | "open" | "trouble";
  trouble: Code | null;
  coordinators: { id: string; name: string }[];
  officeName: string;
  sample: boolean;
  me: string | null;
  readOnly: boolean;
  version: string;
  idleMinutes: number;
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
  language: "da" | "en";
  theme: "light" | "dark" | "system";
  textSize: "normal" | "large" | "largest";
  idleMinutes: number;
}
export interface Hit {
  kind: "person" | "activity" | "story" | "material" | "task";
  id: string;
  title: string;
  detail: string;
}
export interface PasswordAdvice {
  score: number;
  acceptable: boolean;
  warning: Advice["warning"];
  suggestions: Advice["suggestions"];
}
export interface SetupDraft {
  officeName: string;
  planFrom: string;
  planTo: string;
  areas: string[];
  name: string;
  role: string;
  phone: string;
}
export interface Copy {
  name: string;
  madeAt: string;
  bytes: number;
}
export interface About {
  version: string;
  licences: { name: string; version: string; licence: string }[];
}
export type How = "save" | "open" | "folder";
export interface Printed {
  path: string;
  issues: unknown[];
}
export interface CommandMap {
  create_office: [
    {
      office: { name: string; planFrom: number | null; planTo: number | null; areas: string[] };
      coordinator: { name: string; role: string; phone: string };
      password: string;
    },
    { recoveryCode: string[] },
  ];
  confirm_recovery_code: [{ groups: { number: number; text: string }[] }, SessionState];
  choose_start: [{ sample: boolean }, SessionState];
  unlock_with_code: [{ code: string; newPassword: string }, SessionState];
  change_password: [{ old: string; new: string }, null];
  new_recovery_code: [{ password: string }, { recoveryCode: string[] }];
  password_advice: [{ password: string; words: string[] }, PasswordAdvice];
  print_recovery_sheet: [{ how: How }, Printed | null];
  save_setup_draft: [{ draft: SetupDraft }, null];
  setup_draft: [None, SetupDraft | null];
  save_coordinator: [{ coordinator: Coordinator }, Saved<Coordinator>];
  list_copies: [None, Copy[]];
  make_copy: [None, Copy];
  open_sample: [None, SessionState];
  leave_sample: [None, SessionState];
  remove_sample: [None, SessionState];
  about: [None, About];
  add_photo: [{ data: string }, string];
  session_state: [None, SessionState];
  lock: [None, null];
  unlock: [{ coordinator: string; password: string }, SessionState];
  get_settings: [None, Settings];
  save_settings: [Settings, Settings];
  get_office: [None, Office];
  save_office: [{ office: Office }, Saved<Office>];
  list_coordinators: [None, Coordinator[]];
  search: [{ text: string }, Hit[]];
  undo: [None, Saved<unknown>];
  redo: [None, Saved<unknown>];
}
