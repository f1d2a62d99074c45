import { useRef, useState } from "react";
import { Button, DateField, EmptyState, List, Select, Skeleton, Usable, useWhere } from "@/components";
import { addDays, startOf, useT } from "@/i18n";
import { type LogFilter, useCommand } from "@/ipc";
import styles from "../settings.module.css";
import { Entry } from "./Entry";
import { Whom } from "./Whom";

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
  const count = useRef<HTMLSpanElement>(null);
  // Whom it is about stands in the address: her page leads here.
  const about = useWhere().query.about ?? null;
  const coordinators = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).data ?? [];
  const filter = {
    who: who === EVERYBODY ? null : who,
    ...KINDS[what],
    from: from && startOf(from),
    to: to && startOf(addDays(to, 1)),
    about,
  };
  const page = useCommand(
    "office_log",
    { filter, offset: 0, limit: shown },
    { keep: true, forget: true },
  ).data;
  const most = Math.min(page?.total ?? 0, MOST);

  function showMore() {
    const next = Math.min(MOST, shown + STRETCH);
    setShown(next);
    // The button goes with the last rows: the focus stays where it was.
    if (next >= most) count.current?.focus();
  }
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
          <div className={styles.wholeRow}>
            <Whom id={about} name={page?.about ?? ""} />
          </div>
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
            <span className={styles.soft} ref={count} tabIndex={-1}>
              {t("settings.log.count", { shown: page.rows.length, total: page.total })}
            </span>
            {page.rows.length < most && <Button onPress={showMore}>{t("settings.log.more")}</Button>}
            {page.rows.length === MOST && page.total > MOST && (
              <span>{t("settings.log.most", { most: MOST })}</span>
            )}
          </div>
        </>
      )}
    </>
  );
}
