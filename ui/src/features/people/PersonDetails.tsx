import { MessageCircle } from "lucide-react";
import { useCallback, useState } from "react";
import {
  Button,
  Chip,
  CopyPhone,
  DetailPanel,
  href,
  NoteReminders,
  Private,
  SavedAt,
  Tabs,
  TalkDialog,
  useGo,
  useReadOnly,
  useWhere,
  Writes,
} from "@/components";
import { useT } from "@/i18n";
import { type Person, type PersonDetail, useAutosave, useLogTalk, useNoteReminders, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import { About } from "./About";
import { Data } from "./Data";
import { Overview } from "./Overview";
import styles from "./people.module.css";

/** What every part of the form gets: the person as she is typed, and how to change her. */
export interface Form {
  draft: Person;
  change: (part: Partial<Person>) => void;
  fault: unknown;
  flush: () => Promise<boolean>;
}

interface Props {
  detail: PersonDetail;
  onClose: () => void;
  /** Told while the person is on her way out of the list. */
  onLeaving: (leaving: boolean) => void;
}

/** A person: how to reach her, and three pages of what there is to know. Saves itself. */
export function PersonDetails({ detail, onClose, onLeaving }: Props) {
  const t = useT();
  const go = useGo();
  const label = useLabel();
  const { query } = useWhere();
  const { save } = useSave("save_person");
  const keep = useCallback((person: Person) => save({ person }), [save]);
  const { state, ...form } = useAutosave(`person/${detail.person.id}`, detail.person, keep);
  const { id, called, fullName } = form.draft;
  const tab = query["tab"] ?? "overview";
  return (
    <DetailPanel
      title={called || detail.person.called}
      over={fullName === called ? undefined : fullName || undefined}
      onClose={onClose}
    >
      <div className={styles.top}>
        <Reach person={form.draft} stateName={label("personState", form.draft.state)} />
        <Writes>
          <div className={styles.buttons}>
            <LogTalk person={form.draft} flush={form.flush} />
            <span className={styles.saved}>
              <SavedAt state={state} />
            </span>
          </div>
        </Writes>
      </div>
      <Tabs
        label={t("people.tabs", { name: called })}
        value={tab}
        onChange={(next) => go(href("people", id, next === "overview" ? undefined : { tab: next }))}
        tabs={[
          {
            id: "overview",
            name: t("people.tab.overview"),
            content: <Overview detail={detail} form={form} />,
          },
          { id: "about", name: t("people.tab.about"), content: <About form={form} /> },
          {
            id: "data",
            name: t("people.tab.data"),
            content: <Data detail={detail} form={form} onLeaving={onLeaving} />,
          },
        ]}
      />
    </DetailPanel>
  );
}

function Reach({ person, stateName }: { person: Person; stateName: string }) {
  const t = useT();
  const label = useLabel();
  const reads = useReadOnly();
  const { channel, reachWhen, phones } = person;
  const how = [channel && label("channel", channel), reachWhen].filter(Boolean).join(", ");
  return (
    <div className={styles.reach}>
      <Chip>{stateName}</Chip>
      {reads && <span className={styles.soft}>{t("people.veiled")}</span>}
      {(phones.length > 0 || how) && (
        <Private>
          {phones.map((phone) => (
            <CopyPhone key={phone} number={phone} />
          ))}
          {how && <span>{how}</span>}
        </Private>
      )}
    </div>
  );
}

function LogTalk({ person, flush }: { person: Person; flush: () => Promise<boolean> }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      {/* What is typed beside it is kept first, so that neither save takes the other back. */}
      <Button icon={MessageCircle} onPress={() => void flush().then((kept) => kept && setOpen(true))}>
        {t("people.log")}
      </Button>
      {open && <Logging person={person} onClose={() => setOpen(false)} />}
    </>
  );
}

function Logging({ person, onClose }: { person: Person; onClose: () => void }) {
  const { id, called, channel, nextTalk } = person;
  const [later] = useState(nextTalk);
  const log = useLogTalk({ id, called, channel, later: isAhead(later?.on) ? later : null });
  const codes = useNoteReminders(log.talk.note);
  return (
    <TalkDialog {...log} name={called} isOpen onClose={onClose} reminders={<NoteReminders codes={codes} />} />
  );
}

function isAhead(on: string | undefined): boolean {
  return on !== undefined && on > new Date().toISOString().slice(0, 10);
}
