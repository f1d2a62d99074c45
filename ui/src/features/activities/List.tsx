import { Search } from "lucide-react";
import { useMemo } from "react";
import {
  Cell,
  Column,
  Input,
  Row,
  SearchField,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from "react-aria-components";
import {
  ACTIVITY_ICONS,
  ActivityLink,
  Chip,
  href,
  Icon,
  Private,
  Select,
  Skeleton,
  Usable,
  useGo,
  useRemembered,
} from "@/components";
import { fold, useFormat, useT } from "@/i18n";
import { type ActivityRow, useCommand } from "@/ipc";
import { useChoices, useLabel } from "@/labels";
import styles from "./List.module.css";
import { useRhythm } from "./rhythm";
import { sorted } from "./sorting";
import { useSteps } from "./steps";

const KINDS = ["activity", "agreement", "involvement", "task", "person", "coordinator"] as const;
const ALL = "all";

/** Activities in a table that sorts, filters and forgives spelling. */
export function List({ area }: { area: string | null }) {
  const t = useT();
  const format = useFormat();
  const rhythm = useRhythm();
  const states = useChoices("activityState");
  const { data } = useCommand("list_activities", {}, { kinds: KINDS });
  const [text, setText] = useRemembered("activities/text", "");
  const [state, setState] = useRemembered<string>("activities/state", ALL);
  const [sort, setSort] = useRemembered<SortDescriptor>("activities/sort", {
    column: "name",
    direction: "ascending",
  });
  const rows = useMemo(() => {
    const wanted = (data ?? []).filter(
      (row) =>
        (area === null || row.focusArea === area) &&
        (state === ALL || row.state === state) &&
        fold([row.name, row.place, rhythm(row.rhythm), row.responsible?.name].join(" ")).includes(
          fold(text.trim()),
        ),
    );
    return sorted(wanted, sort, format.compare);
  }, [data, area, state, text, sort, format, rhythm]);

  if (!data) return <Skeleton lines={8} />;
  return (
    <div className={styles.room}>
      <div className={styles.filters}>
        <SearchField
          className={styles.search}
          aria-label={t("activities.list.search")}
          value={text}
          onChange={setText}
        >
          <Icon of={Search} size={18} />
          <Input placeholder={t("activities.list.search")} />
        </SearchField>
        <Usable>
          <Select
            label={t("activities.field.state")}
            labelHidden
            choices={[{ id: ALL, name: t("activities.list.allStates") }, ...states]}
            value={state}
            onChange={setState}
          />
        </Usable>
        <p className={styles.count} role="status">
          {t("activities.list.count", { count: rows.length })}
        </p>
      </div>
      <Rows rows={rows} sort={sort} onSort={setSort} />
    </div>
  );
}

type RowsProps = { rows: ActivityRow[]; sort: SortDescriptor; onSort: (sort: SortDescriptor) => void };

function Rows({ rows, sort, onSort }: RowsProps) {
  const t = useT();
  const go = useGo();
  const label = useLabel();
  const format = useFormat();
  const rhythm = useRhythm();
  const steps = useSteps();
  const columns = ["name", "step", "hands", "responsible", "state", "nextTalk"] as const;
  const nameOf = (row: ActivityRow) => steps.find((one) => one.step === row.step?.step)?.name;
  return (
    <div className={styles.sheet}>
      <Table
        aria-label={t("activities.title")}
        className={styles.table}
        sortDescriptor={sort}
        onSortChange={onSort}
        onRowAction={(id) => go(href("activities", String(id)))}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column}
              id={column}
              isRowHeader={column === "name"}
              allowsSorting
              className={`${styles.head} ${styles[column]}`}
            >
              {({ sortDirection }) => (
                <span className={styles.headWords}>
                  {t(`activities.column.${column}`)}
                  <span className={styles.arrow} aria-hidden>
                    {sortDirection === "ascending" ? "↑" : sortDirection === "descending" ? "↓" : ""}
                  </span>
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={rows}
          renderEmptyState={() => <p className={styles.none}>{t("activities.list.none")}</p>}
        >
          {(row) => (
            <Row id={row.id} className={styles.row}>
              <Cell className={styles.name} textValue={row.name}>
                <div className={styles.named}>
                  <Icon of={ACTIVITY_ICONS[row.icon]} />
                  <div>
                    <span className={styles.title}>
                      <ActivityLink id={row.id}>{row.name}</ActivityLink>
                      {row.hangsOn && <Chip tone="attention">{t("activities.hangs")}</Chip>}
                    </span>
                    <span className={styles.soft}>
                      {[rhythm(row.rhythm), row.place].filter(Boolean).join(" · ")}
                    </span>
                  </div>
                </div>
              </Cell>
              <Cell className={styles.step}>
                {row.step ? (
                  <span className={styles.stepped}>
                    <span className={styles.number}>{row.step.step}</span>
                    <span>{nameOf(row)}</span>
                  </span>
                ) : (
                  <span className={styles.soft}>{t("activities.list.noStep")}</span>
                )}
              </Cell>
              <Cell className={styles.hands}>{t("activities.list.hands", { ...row.hands })}</Cell>
              <Cell className={styles.responsible}>{row.responsible?.name ?? ""}</Cell>
              <Cell className={styles.state}>{label("activityState", row.state)}</Cell>
              <Cell className={styles.nextTalk}>
                {row.nextTalk && <Private short>{format.dayNear(row.nextTalk)}</Private>}
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}
