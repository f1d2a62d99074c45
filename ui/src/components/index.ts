// What there is to build rooms from. Every one follows language, theme, text size, keyboard and forced colours.
//
//  Page            a screen: title (h1), lead, crumbs, beside, actions, panel
//  Section, Card, CardSection, List, Row    titled groups, sheets, hairlines, rows
//  DetailPanel     the panel beside a list; the list stays
//  Button, ButtonLink, TextButton           look: primary | secondary | quiet | danger; icon, wide, small, isPending
//  IconButton, IconToggle                   a pictogram with its name in a tooltip
//  TextField, TextArea, PasswordField       label, hint, error
//  Select, ComboBox, TagField               one of a few, one of many, several (also free words)
//  DateField       typed freely; lean="back" for things that happened
//  YearField       a year, or nothing
//  Checkbox, RadioGroup, Segmented          yes/no, one of a few with details, one of a few side by side
//  Menu, MoreMenu, Dialog, SaveDialog, SavingDialog, Tabs   a SaveDialog makes one thing; a SavingDialog saves itself
//  Chip            a word about something; tone: plain | petrol | attention
//  Notice          a tinted strip; tone: attention | info | error | done
//  EmptyState, Gone                         one sentence, one action; the page of something that is not there
//  showToast, Toasts                        short messages, with an action such as undo
//  stillInside     asked before work and again after it: no message when the office was locked meanwhile
//  SavedAt         "Gemt 14.05" from useAutosave's state
//  Progress, Skeleton, NameMark
//  NewPassword, PaperCode                   choosing a password with advice; a code that is shown once
//  Problem, showProblem                     what went wrong and what to do, in place or in a message
//  PersonLink, ActivityLink, TextLink, CopyPhone
//  TalkDialog, NoteReminders                logging a conversation; a quiet word under a note
//  personName, noteVisit, useVisits         a name in a list; what was opened last
//  Writes, Usable, ReadOnly, useReadOnly    what changes something is left out for those who only read; every field
//                  shows itself as words (ReadValue) but for those in Usable
//  Private, PrivateField, useResidentLooking  hides notes and contact details while a resident is looking
//  useSvgUrl       an address for a page or drawing made in Rust
//  RestorePreview  what putting a copy back would change
//  SupportTextDialog, systemLines           shows a text for support, and copies exactly that; how such a text begins
//  part, Later     a part of the page that is read on its own, and shows when it is there
//  Icon            wraps a lucide pictogram; decorative unless it has a label
//  href, useGo, useWhere, useRemembered     addresses, going there, what the address asks for, filters kept in memory
//  useDraft                                 what is typed in a dialog until it is saved
export { ACTIVITY_ICONS } from "./activityIcons";
export { Button, ButtonLink, TextButton } from "./Button";
export { Card, CardSection, List, Row, Section } from "./Card";
export { Chip } from "./Chip";
export { Checkbox, RadioGroup } from "./Choices";
export { ComboBox } from "./ComboBox";
export { CopyPhone } from "./CopyPhone";
export { copyThrough, useCopyPrivately } from "./copying";
export { DateField } from "./DateField";
export { DetailPanel } from "./DetailPanel";
export { Dialog } from "./Dialog";
export { EmptyState } from "./EmptyState";
export { Gone } from "./Gone";
export { Icon } from "./Icon";
export { IconButton, IconToggle } from "./IconButton";
export { Later, part } from "./Later";
export { ActivityLink, Listed, PersonLink, TextLink } from "./Links";
export { Menu, type MenuEntry } from "./Menu";
export { MoreMenu } from "./MoreMenu";
export { NameMark } from "./NameMark";
export { type Advice, NewPassword } from "./NewPassword";
export { NoteReminders } from "./NoteReminders";
export { Notice } from "./Notice";
export { href, type Room, useGo, useWhere } from "./navigation";
export { Page } from "./Page";
export { PaperCode } from "./PaperCode";
export { Private, PrivateField } from "./Private";
export { Problem, type ProblemWords } from "./Problem";
export { Progress } from "./Progress";
export { personName } from "./personName";
export { phoneInPairs } from "./phone";
export { setResidentLooking, useResidentLooking } from "./privacy";
export { ReadOnly, ReadValue, Usable, useReadOnly, Writes } from "./ReadOnly";
export { type CopyDifference, RestorePreview } from "./RestorePreview";
export { noteVisit, useVisits, type Visit } from "./recent";
export {
  forgetPlaces,
  giveDrafts,
  keepDrafts,
  useDraft,
  useRemembered,
  useRememberedPlace,
} from "./remembered";
export { SaveDialog } from "./SaveDialog";
export { SavedAt, type SaveState } from "./SavedAt";
export { SavingDialog } from "./SavingDialog";
export { Segmented } from "./Segmented";
export { type Choice, NONE, Select } from "./Select";
export { Skeleton } from "./Skeleton";
export { SupportTextDialog } from "./SupportTextDialog";
export { useSvgUrl } from "./svgUrl";
export { systemLines } from "./systemLines";
export { type TabPage, Tabs } from "./Tabs";
export { TagField } from "./TagField";
export { type Talk, TalkDialog } from "./TalkDialog";
export { PasswordField, TextArea, TextField } from "./TextField";
export { Toasts } from "./Toasts";
export {
  admitToasts,
  clearToasts,
  showProblem,
  showToast,
  silenceToasts,
  stillInside,
  type ToastMessage,
} from "./toasts";
export { YearField } from "./YearField";
