// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { ArrowDown, ArrowUp, EyeOff } from "lucide-react";
import { memo } from "react";
import { Button } from "react-aria-components";
import { Icon, useReadOnly, useResidentLooking } from "@/components";
import { type MessageId, useT } from "@/i18n";
import type { PeopleOrder } from "@/ipc";
import styles from "./list.module.css";
import { RowCheck } from "./RowCheck";

type Column = {
  name: MessageId;
  by?: PeopleOrder["by"];
  place: string | undefined;
  /** Empty while a resident is looking. */
  isPrivate?: boolean;
  /** Not told to those who only read. */
  isReach?: boolean;
};

const COLUMNS: Column[] = [
  { name: "people.column.name", by: "called", place: styles.name },
  { name: "people.column.phone", place: styles.phone, isPrivate: true, isReach: true },
  { name: "people.column.state", by: "state", place: styles.state },
  { name: "people.column.languages", place: styles.languages },
  { name: "people.column.activities", place: styles.activities },
  { name: "people.column.last", by: "last_contact", place: styles.last, isPrivate: true },
  { name: "people.column.next", by: "next_talk", place: styles.next, isPrivate: true },
];

type Props = {
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
  /** Whether somebody is chosen, and whether everybody is. */
  isAny: boolean;
  isAll: boolean;
  onAll: () => void;
  onNone: () => void;
};

/** The heads of the columns; a press sorts, another turns it round. The box chooses everybody the list has. */
export const ColumnHeads = memo(function ColumnHeads(props: Props) {
  const { order, onOrder, isAny, isAll, onAll, onNone } = props;
  const t = useT();
  const looking = useResidentLooking();
  const reads = useReadOnly();
  return (
    <div role="rowgroup" className={styles.heads}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: rows of a table are not stops for the keyboard. */}
      <div role="row" className={styles.row} aria-rowindex={1}>
        {!reads && (
          // biome-ignore lint/a11y/useFocusableInteractive: the box in it is.
          <div role="columnheader" className={styles.check}>
            <RowCheck
              label={t("people.choose.all")}
              isSelected={isAll}
              isIndeterminate={isAny && !isAll}
              onChange={isAll ? onNone : onAll}
            />
          </div>
        )}
        {COLUMNS.filter(({ isReach }) => !reads || !isReach).map(({ name, by, place, isPrivate }) => {
          const here = by === order.by;
          const hides = looking && isPrivate;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the button in it is.
            <div
              key={name}
              role="columnheader"
              className={place}
              aria-sort={here ? (order.backwards ? "descending" : "ascending") : undefined}
            >
              {hides ? (
                <span className={styles.hides}>
                  <Icon of={EyeOff} size={14} label={t("components.hidden")} />
                  {t(name)}
                </span>
              ) : by ? (
                <Button
                  className={styles.sort}
                  aria-label={t("people.sort", { column: t(name) })}
                  onPress={() => onOrder({ by, backwards: here && !order.backwards })}
                >
                  {t(name)}
                  {here && <Icon of={order.backwards ? ArrowDown : ArrowUp} size={14} />}
                </Button>
              ) : (
                t(name)
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});
