import { useRouterState } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { href, Icon } from "@/components";
import { type MessageId, useFormat, useT } from "@/i18n";
import styles from "./Rail.module.css";
import { ROOMS, type RoomEntry } from "./rooms";
import { useCounts } from "./useCounts";

const GROUPS: { group: RoomEntry["group"]; name?: MessageId }[] = [
  { group: "start" },
  { group: "people", name: "app.rail.people" },
  { group: "activities", name: "app.rail.activities" },
  { group: "outward", name: "app.rail.outward" },
  { group: "end" },
];

interface Stretch {
  group: RoomEntry["group"];
  name?: MessageId;
  rooms: RoomEntry[];
}

/** A group gets its heading when it has several rooms; rooms that are alone in theirs stand together. */
const STRETCHES: Stretch[] = [];
for (const { group, name } of GROUPS) {
  const rooms = ROOMS.filter((entry) => entry.group === group);
  const last = STRETCHES.at(-1);
  if (rooms.length === 0) continue;
  if (rooms.length === 1 && group !== "end" && last && !last.name) last.rooms.push(...rooms);
  else STRETCHES.push({ group, rooms, ...(rooms.length > 1 && name ? { name } : {}) });
}

/** The rooms, in groups; a row of links on top when there is no width for a rail. */
export function Rail() {
  const t = useT();
  const counts = useCounts();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={styles.rail} aria-label={t("app.menu")}>
      {STRETCHES.map(({ group, name, rooms }) => (
        <div key={group} className={`${styles.group} ${group === "end" ? styles.end : ""}`}>
          {name && (
            <h2 className={styles.heading} id={`rail-${group}`}>
              {t(name)}
            </h2>
          )}
          <ul className={styles.list} aria-labelledby={name ? `rail-${group}` : undefined}>
            {rooms.map((entry) => (
              <li key={entry.room}>
                <RailLink entry={entry} path={path} count={counts[entry.room]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function RailLink({ entry, path, count }: { entry: RoomEntry; path: string; count: number | undefined }) {
  const t = useT();
  const format = useFormat();
  const to = href(entry.room);
  const here = to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`);
  return (
    <Link href={to} className={styles.link} aria-current={here ? "page" : undefined}>
      <Icon of={entry.icon} />
      <span className={styles.name}>{t(entry.name)}</span>
      {count ? (
        <span className={styles.count} data-long={count > 9999 || undefined}>
          {format.number(count)}
        </span>
      ) : null}
    </Link>
  );
}
