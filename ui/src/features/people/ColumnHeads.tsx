// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "react-aria-components";
import { Icon } from "@/components";
import { type MessageId, useT } from "@/i18n";
import type { PeopleOrder } from "@/ipc";
import styles from "./list.module.css";

type Column = { name: MessageId; by?: PeopleOrder["by"]; place: string | undefined };

const COLUMNS: Column[] = [
  { name: "people.column.name", by: "called", place: styles.name },
  { name: "people.column.state", by: "state", place: styles.state },
  { name: "people.column.languages", place: styles.languages },
  { name: "people.column.activities", place: styles.activities },
  { name: "people.column.last", by: "last_contact", place: styles.last },
  { name: "people.column.next", by: "next_talk", place: styles.next },
];

/** The heads of the columns; a press sorts, another turns it round. */
export function ColumnHeads({
  order,
  onOrder,
}: {
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
}) {
  const t = useT();
  return (
    <div role="rowgroup" className={styles.heads}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: rows of a table are not stops for the keyboard. */}
      <div role="row" className={styles.row} aria-rowindex={1}>
        {COLUMNS.map(({ name, by, place }) => {
          const here = by === order.by;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the button in it is.
            <div
              key={name}
              role="columnheader"
              className={place}
              aria-sort={here ? (order.backwards ? "descending" : "ascending") : undefined}
            >
              {by ? (
                <Button
                  className={styles.sort}
                  aria-label={t("people.sort", { column: t(name) })}
                  onPress={() => onOrder({ by, backwards: here && !order.backwards })}
                >
                  {t(name)}
                  {here && <Icon of={order.backwards ? ArrowUp : ArrowDown} size={14} />}
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
}
