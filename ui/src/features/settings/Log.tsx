import { useState } from "react";
import {
  ActivityLink,
  Button,
  DateField,
  EmptyState,
  href,
  List,
  PersonLink,
  Row,
  Select,
  Skeleton,
  TextLink,
  Usable,
} from "@/components";
import { addDays, dayOf, startOf, useFormat, useT } from "@/i18n";
import { type LogFilter, type LogRow, useCommand } from "@/ipc";
import { type LabelOf, useLabel } from "@/labels";
import styles from "./settings.module.css";

const STRETCH = 50;
/** The office answers no more rows than this. */
const MOST = 200;
const EVERYBODY = "everybody";
/** What she can choose to see, and the part of the log that it is. */
const KINDS = {
  all: { changes: null, takenOut: null },
  changes: { changes: true, takenOut: null },
  looks: { changes: false, takenOut: false },
  takenOut: { changes: null, takenOut: true },
} satisfies Record<string, Pick<LogFilter, "changes" | "takenOut">>;

const CHOICES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Who changed, saw, printed or took out what; for the one who leads the office. */
export function Log() {
  const t = useT();
  const [who, setWho] = useState<string>(EVERYBODY);
  const [what, setWhat] = useState<keyof typeof KINDS>("all");
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [shown, setShown] = useState(STRETCH);
  const coordinators = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).data ?? [];
  const filter = {
    who: who === EVERYBODY ? null : who,
    ...KINDS[what],
    from: from && startOf(from),
    to: to && startOf(addDays(to, 1)),
  };
  const page = useCommand(
    "office_log",
    { filter, offset: 0, limit: shown },
    { keep: true, forget: true },
  ).data;
  return (
    <>
      <p>{t("settings.log.lead")}</p>
      <Usable>
        <div className={styles.filters}>
          <Select
            label={t("settings.log.who")}
            choices={[{ id: EVERYBODY, name: t("settings.log.everybody") }, ...coordinators]}
            value={who}
            onChange={setWho}
          />
          <Select
            label={t("settings.log.what")}
            choices={CHOICES.map((id) => ({ id, name: t(`settings.log.what.${id}`) }))}
            value={what}
            onChange={setWhat}
          />
          <DateField label={t("settings.log.from")} value={from} onChange={setFrom} lean="back" />
          <DateField label={t("settings.log.to")} value={to} onChange={setTo} lean="back" />
        </div>
      </Usable>
      {!page && <Skeleton />}
      {page?.rows.length === 0 && <EmptyState>{t("settings.log.empty")}</EmptyState>}
      {page && page.rows.length > 0 && (
        <>
          <List label={t("settings.log")}>
            {page.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and only ever grow at the end.
              <Entry key={index} row={row} />
            ))}
          </List>
          <div className={styles.buttons}>
            <span className={styles.soft}>
              {t("settings.log.count", { shown: page.rows.length, total: page.total })}
            </span>
            {page.rows.length < Math.min(page.total, MOST) && (
              <Button onPress={() => setShown(Math.min(MOST, shown + STRETCH))}>
                {t("settings.log.more")}
              </Button>
            )}
            {page.rows.length === MOST && page.total > MOST && (
              <span>{t("settings.log.most", { most: MOST })}</span>
            )}
          </div>
        </>
      )}
    </>
  );
}

function Entry({ row }: { row: LogRow }) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const { what } = row;
  const said = isAct(what) ? label("act", what) : label("op", what);
  const when = `${format.day(dayOf(new Date(row.at)))} ${format.time(row.at)}`;
  const more = row.records > 1 ? t("settings.log.records", { count: row.records }) : "";
  return (
    <Row
      title={said}
      detail={
        <>
          <About row={row} />
          {[more, row.name || t("settings.log.unknown"), when].filter(Boolean).join(" · ")}
        </>
      }
    />
  );
}

/** What it was done to, as a way there while it is there; bold, as links in a line of text must be told by more than colour. */
function About({ row }: { row: LogRow }) {
  if (row.title === "" || row.id === null) return null;
  const { id, title } = row;
  const link =
    row.kind === "person" ? (
      <PersonLink id={id}>{title}</PersonLink>
    ) : row.kind === "activity" ? (
      <ActivityLink id={id}>{title}</ActivityLink>
    ) : row.kind === "story" ? (
      <strong>
        <TextLink to={href("stories", id)}>{title}</TextLink>
      </strong>
    ) : row.kind === "material" ? (
      <strong>
        <TextLink to={href("materials", id)}>{title}</TextLink>
      </strong>
    ) : (
      title
    );
  return <>{link} · </>;
}

const ACTS: ReadonlySet<string> = new Set<LabelOf<"act">>([
  "unlocked",
  "unlocked_with_code",
  "accepted_code",
  "changed_password",
  "new_code",
  "invited_colleague",
  "saw",
  "printed",
  "copied",
  "exported",
  "restored",
  "restored_keys",
  "salvaged",
]);

function isAct(what: LogRow["what"]): what is LabelOf<"act"> {
  return ACTS.has(what);
}
