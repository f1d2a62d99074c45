import { ActivityLink, href, PersonLink, Row, TextLink } from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import type { LogRow } from "@/ipc";
import { type LabelOf, useLabel } from "@/labels";

/** One thing that was done: what, to whom, by whom, when. */
export function Entry({ row }: { row: LogRow }) {
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
