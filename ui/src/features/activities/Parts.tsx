import { Pencil, UserMinus } from "lucide-react";
import { useState } from "react";
import { Chip, IconButton, List, PersonLink, Private, Row, Section, Writes } from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import {
  type ActivityDetail,
  type ActivityPart,
  type Involvement,
  newId,
  type PersonName,
  useSave,
} from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./Detail.module.css";
import { Folded } from "./Folded";
import { PartDialog } from "./PartDialog";
import { PersonPicker } from "./PersonPicker";

/** Who is in the activity, and who has been. */
export function Parts({ detail }: { detail: ActivityDetail }) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const { trySave } = useSave("save_involvement");
  const { activity, parts, hands } = detail;
  const current = parts.filter((part) => part.current).sort(mostFirst);
  const others = parts.filter((part) => !part.current);
  const shown = parts.find((part) => part.involvement.id === open);

  async function add(person: PersonName) {
    const involvement = newPart(activity.id, person.id);
    await trySave({ involvement }, { done: "activities.parts.added", values: { name: person.called } });
  }

  return (
    <Section title={t("activities.parts")} aside={t("activities.parts.hands", { ...hands })}>
      {current.length === 0 ? (
        <p className={styles.soft}>{t("activities.parts.empty")}</p>
      ) : (
        <List label={t("activities.parts")}>
          {current.map((part) => (
            <Part key={part.involvement.id} part={part} onEdit={setOpen} />
          ))}
        </List>
      )}
      <Writes>
        <div className={styles.add}>
          <PersonPicker
            label={t("activities.parts.add")}
            without={current.map((part) => part.person.id)}
            onChoose={(person) => void add(person)}
          />
        </div>
      </Writes>
      {others.length > 0 && (
        <Folded title={t("activities.parts.others", { count: others.length })}>
          <List label={t("activities.parts.others", { count: others.length })}>
            {others.map((part) => (
              <Part key={part.involvement.id} part={part} onEdit={setOpen} />
            ))}
          </List>
        </Folded>
      )}
      {shown && <PartDialog part={shown} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function Part({ part, onEdit }: { part: ActivityPart; onEdit: (id: string) => void }) {
  const t = useT();
  const label = useLabel();
  const { involvement, person } = part;
  const { trySave } = useSave("archive_involvement");
  const values = { name: person.called };
  return (
    <Row
      title={<PersonLink id={person.id}>{person.called}</PersonLink>}
      chips={
        <span className={styles.chips}>
          <Chip>{label("involvementRole", involvement.role)}</Chip>
          <Chip>{label("commitment", involvement.commitment)}</Chip>
          {involvement.size !== "hand" && <Chip>{label("size", involvement.size)}</Chip>}
        </span>
      }
      detail={<Details involvement={involvement} />}
      end={
        <Writes>
          <IconButton
            icon={Pencil}
            label={t("activities.parts.edit", values)}
            onPress={() => onEdit(involvement.id)}
          />
          <IconButton
            icon={UserMinus}
            label={t("activities.parts.remove", values)}
            onPress={() => void trySave({ id: involvement.id }, { done: "activities.parts.removed", values })}
          />
        </Writes>
      }
    />
  );
}

function Details({ involvement }: { involvement: Involvement }) {
  const t = useT();
  const format = useFormat();
  const { from, to, nextTalk, expectations } = involvement;
  const times = [
    from && t("activities.parts.since", { day: format.day(from) }),
    to && t("activities.parts.until", { day: format.day(to) }),
  ];
  return (
    <>
      {expectations && (
        <div>
          <Private>{expectations}</Private>
        </div>
      )}
      {times.filter(Boolean).join(" · ")}
      {nextTalk && (
        <div>
          <Private>{t("activities.parts.talk", { day: format.dayNear(nextTalk) })}</Private>
        </div>
      )}
    </>
  );
}

const SIZES = ["runs", "shares", "hand"];

/** Those who carry it first; among equals, those who came first. */
function mostFirst(one: ActivityPart, other: ActivityPart): number {
  const [a, b] = [one.involvement, other.involvement];
  if (a.role !== b.role) return a.role === "core" ? -1 : 1;
  return SIZES.indexOf(a.size) - SIZES.indexOf(b.size) || (a.from ?? "").localeCompare(b.from ?? "");
}

function newPart(activity: string, person: string): Involvement {
  return {
    id: newId(),
    person,
    activity,
    role: "user",
    commitment: "ad_hoc",
    size: "hand",
    from: dayOf(new Date()),
    to: null,
    expectations: "",
    nextTalk: null,
  };
}
