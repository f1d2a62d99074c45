import { useDeferredValue } from "react";
import { type Talk, useDraft } from "@/components";
import { dayOf, useT } from "@/i18n";
import type { Channel, NextTalk, NoteReminder } from "./bindings";
import { errorWords } from "./errors";
import { newId } from "./ids";
import { useCommand } from "./queries";
import { useSave } from "./saving";
import { useSession } from "./session";

/** What a note seems to hold that does not belong in it, while it is typed. The rule is the core's. */
export function useNoteReminders(note: string): NoteReminder[] {
  const text = useDeferredValue(note);
  const { data } = useCommand(
    "check_note",
    { text },
    { enabled: text.trim() !== "", keep: true, forget: true },
  );
  return text.trim() === "" ? [] : (data ?? []);
}

interface With {
  id: string;
  called: string;
  channel: Channel | null;
  /** A talk that is agreed for a later day; it stands unless it is changed here. */
  later: NextTalk | null;
}

/** A conversation with a person while it is logged. What is typed is remembered until it is kept. */
export function useLogTalk({ id, called, channel, later }: With) {
  const t = useT();
  const me = useSession().data?.me;
  const { save, isSaving, fault } = useSave("log_contact");
  const [typed, setTyped] = useDraft<Talk | null>(`talk/${id}`, null);
  const fresh: Talk = {
    channel: channel ?? "call",
    on: dayOf(new Date()),
    note: "",
    nextOn: later?.on ?? null,
    nextAbout: later?.about ?? "",
  };
  const talk = typed ?? fresh;

  async function onSave(): Promise<boolean> {
    if (!me || talk.on === null) return false;
    const contact = { id: newId(), person: id, on: talk.on, channel: talk.channel, note: talk.note, by: me };
    const nextTalk = talk.nextOn === null ? null : { on: talk.nextOn, about: talk.nextAbout };
    try {
      await save({ contact, nextTalk }, { done: "people.log.done", values: { name: called } });
      setTyped(null);
      return true;
    } catch {
      // The dialog tells what went wrong; what was typed stays in it.
      return false;
    }
  }

  return {
    talk,
    onChange: (part: Partial<Talk>) => setTyped({ ...talk, ...part }),
    onSave,
    isSaving,
    error: fault && errorWords(t, fault),
  };
}
