import { useState } from "react";
import { DateField, Private, Problem, Select, Skeleton, Usable, useWhere } from "@/components";
import { addDays, startOf, useT } from "@/i18n";
import { errorWords, type LogFilter, useCommand } from "@/ipc";
import styles from "../settings.module.css";
import { Rows, STRETCH } from "./Rows";
import { Whom } from "./Whom";

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
  // Whom it is about stands in the address: her page leads here.
  const about = useWhere().query.about || null;
  const coordinators = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).data ?? [];
  const filter = {
    who: who === EVERYBODY ? null : who,
    ...KINDS[what],
    from: from && startOf(from),
    to: to && startOf(addDays(to, 1)),
    about,
  };
  const {
    data: page,
    error,
    isPlaceholderData,
  } = useCommand("office_log", { filter, offset: 0, limit: shown }, { keep: true, forget: true });
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
            <Whom
              id={about}
              name={isPlaceholderData || !page ? undefined : (page.about ?? t("settings.log.gone"))}
            />
          </div>
          <DateField label={t("settings.log.from")} value={from} onChange={setFrom} lean="back" />
          <DateField label={t("settings.log.to")} value={to} onChange={setTo} lean="back" />
        </div>
      </Usable>
      {error ? <Problem words={errorWords(t, error)} /> : !page && <Skeleton />}
      {page && (
        <Private>
          {about !== null && <p className={styles.soft}>{t("settings.log.notHers")}</p>}
          <Rows page={page} shown={shown} onShow={setShown} />
        </Private>
      )}
    </>
  );
}
