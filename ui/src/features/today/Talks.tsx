import {
  CalendarHeart,
  Clock,
  Mail,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Phone,
  UsersRound,
} from "lucide-react";
import { useState } from "react";
import {
  ActivityLink,
  Button,
  Card,
  CardSection,
  Chip,
  CopyPhone,
  IconButton,
  List,
  Listed,
  Menu,
  NoteReminders,
  PersonLink,
  Private,
  personName,
  Row,
  Section,
  TalkDialog,
  Writes,
} from "@/components";
import { addDays, addMonths, type Day, useFormat, useT } from "@/i18n";
import { type Channel, type DueTalk, useLogTalk, useNoteReminders, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import { SnoozeDialog } from "./SnoozeDialog";
import styles from "./today.module.css";

const ICONS = {
  call: Phone,
  sms: MessageSquare,
  in_person: UsersRound,
  email: Mail,
  chat: MessagesSquare,
} satisfies Record<Channel, typeof Phone>;

// Parts the number from the words; at the end of a line it shows nothing, as a dot would.
const EM_SPACE = "\u2003";
// No line begins with the dot.
const NO_BREAK = "\u00a0";

/** Tal med: the talks that are due. */
export function Talks({ day, talks }: { day: Day; talks: DueTalk[] }) {
  const t = useT();
  return (
    <Section
      title={t("today.talks")}
      aside={talks.length > 0 && t("today.talks.count", { count: talks.length })}
    >
      {talks.length > 0 ? (
        <List label={t("today.talks")}>
          {talks.map((talk) => (
            <TalkRow key={talk.person.id} day={day} talk={talk} />
          ))}
        </List>
      ) : (
        <Card>
          <CardSection>
            <p className={styles.soft}>{t("today.talks.none")}</p>
          </CardSection>
        </Card>
      )}
    </Section>
  );
}

function TalkRow({ day, talk }: { day: Day; talk: DueTalk }) {
  const t = useT();
  const label = useLabel();
  const { id, called } = talk.person;
  const [open, setOpen] = useState<"log" | "snooze" | null>(null);
  const close = () => setOpen(null);
  const putOff = usePutOff(talk);
  const soon: [string, string, Day][] = [
    ["tomorrow", t("today.snooze.tomorrow"), addDays(day, 1)],
    ["week", t("today.snooze.week"), addDays(day, 7)],
    ["month", t("today.snooze.month"), addMonths(day, 1)],
  ];
  return (
    <>
      <Row
        icon={talk.channel ? ICONS[talk.channel] : CalendarHeart}
        title={<PersonLink id={id}>{personName(talk.person)}</PersonLink>}
        chips={
          talk.state !== "involved" && <Chip>{label("personState", talk.state).toLocaleLowerCase()}</Chip>
        }
        detail={<Detail day={day} talk={talk} />}
        end={
          <Writes>
            <Button
              icon={MessageCircle}
              aria-label={t("today.talk.logWith", { name: called })}
              onPress={() => setOpen("log")}
            >
              {t("today.talk.log")}
            </Button>
            <Menu
              label={t("today.snooze", { name: called })}
              placement="bottom end"
              trigger={<IconButton icon={Clock} label={t("today.snooze", { name: called })} />}
              groups={[
                soon.map(([entry, name, to]) => ({ id: entry, name, onAction: () => void putOff(to) })),
                [{ id: "pick", name: t("today.snooze.pick"), onAction: () => setOpen("snooze") }],
              ]}
            />
          </Writes>
        }
      />
      {open === "log" && <LogTalk talk={talk} onClose={close} />}
      {open === "snooze" && <SnoozeDialog onClose={close} onPick={putOff} />}
    </>
  );
}

function usePutOff({ person }: DueTalk): (to: Day) => Promise<boolean> {
  const format = useFormat();
  const { trySave } = useSave("move_talk");
  return async (to) => {
    const values = { name: person.called, day: format.dayNear(to) };
    return (
      (await trySave({ person: person.id, to }, { done: "today.snooze.done", values, isPrivate: true })) !==
      null
    );
  };
}

/** What the talk is about, and the number to call. */
function Detail({ day, talk }: { day: Day; talk: DueTalk }) {
  const t = useT();
  const format = useFormat();
  const parts = talk.parts.map(({ involvement, activity, name }) => ({
    key: involvement,
    shows: <ActivityLink id={activity}>{name}</ActivityLink>,
  }));
  const last = talk.lastContact
    ? t("today.talk.last", { day: format.dayNear(talk.lastContact) })
    : t("today.talk.first");
  const about =
    talk.about ||
    (parts.length > 0 ? t.rich("today.talk.part", { activity: <Listed key="parts">{parts}</Listed> }) : last);
  const since = talk.on < day && t("today.talk.since", { day: format.dayNear(talk.on) });
  return (
    <Private>
      {about}
      {since && `${NO_BREAK}· ${since}`}
      {talk.phone && (
        <>
          {EM_SPACE}
          <CopyPhone number={talk.phone} />
        </>
      )}
    </Private>
  );
}

function LogTalk({ talk, onClose }: { talk: DueTalk; onClose: () => void }) {
  const log = useLogTalk({ ...talk.person, channel: talk.channel, later: talk.later });
  const codes = useNoteReminders(log.talk.note);
  return (
    <TalkDialog
      {...log}
      name={talk.person.called}
      isOpen
      onClose={onClose}
      reminders={<NoteReminders codes={codes} />}
    />
  );
}
