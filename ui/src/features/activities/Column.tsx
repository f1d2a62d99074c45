import { GripVertical } from "lucide-react";
import {
  Button,
  GridList,
  GridListItem,
  isTextDropItem,
  type Selection,
  useDragAndDrop,
} from "react-aria-components";
import { ActivityLink, href, Icon, useGo } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { ActivityRow, LadderStep } from "@/ipc";
import styles from "./Column.module.css";
import { divide } from "./divide";
import { useSteps } from "./steps";

/** What a card is called while it is dragged. */
const CARD = "trinvis-activity";

type Cards = {
  rows: ActivityRow[];
  /** The card whose role card is shown. */
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** One step with the activities on it. Cards can be dropped here, by mouse, touch and keyboard. */
export function Column({
  step,
  onDrop,
  ...cards
}: Cards & { step: LadderStep; onDrop: ((id: string, to: LadderStep) => void) | undefined }) {
  const t = useT();
  const name = useSteps().find((wording) => wording.step === step)?.name ?? "";
  const heading = `step-${step}`;
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        <span className={styles.number}>{step}</span>
        <span className={styles.name}>{name}</span>
      </h3>
      <Cards
        {...cards}
        label={t("activities.ladder.step", { step, name })}
        onDrop={onDrop && ((id) => onDrop(id, step))}
      />
    </section>
  );
}

/** Activities whose step nobody has agreed on yet. */
export function Unplaced({ movable, ...cards }: Cards & { movable: boolean }) {
  const t = useT();
  if (cards.rows.length === 0) return null;
  return (
    <section className={styles.unplaced} aria-labelledby="step-none">
      <h2 id="step-none" className={styles.none}>
        {t("activities.ladder.none")}
      </h2>
      <Cards {...cards} label={t("activities.ladder.none")} movable={movable} />
    </section>
  );
}

function Cards({
  rows,
  chosen,
  onChoose,
  label,
  onDrop,
  movable = onDrop !== undefined,
}: Cards & { label: string; onDrop?: ((id: string) => void) | undefined; movable?: boolean }) {
  const go = useGo();
  const { dragAndDropHooks } = useDragAndDrop<ActivityRow>({
    getItems: (_, items) => items.map((row) => ({ [CARD]: row.id, "text/plain": row.name })),
    getAllowedDropOperations: () => ["move"],
    acceptedDragTypes: onDrop ? [CARD] : [],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => {
      const card = items.filter(isTextDropItem)[0];
      if (card) void card.getText(CARD).then((id) => onDrop?.(id));
    },
    renderDragPreview: (items) => <div className={styles.preview}>{items[0]?.["text/plain"]}</div>,
  });
  return (
    <GridList
      // Without dragging it is another list: React Aria takes the hooks once.
      key={movable ? "moves" : "rests"}
      aria-label={label}
      className={styles.cards}
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={rows.some((row) => row.id === chosen) && chosen !== null ? [chosen] : []}
      onSelectionChange={(keys: Selection) => {
        const id = keys === "all" ? undefined : [...keys][0];
        if (id !== undefined) onChoose(String(id));
      }}
      onAction={(id) => go(href("activities", String(id)))}
      dragAndDropHooks={movable ? dragAndDropHooks : undefined}
    >
      {(row) => (
        <GridListItem id={row.id} textValue={row.name} className={styles.card}>
          {/* First, so that one arrow key is enough to move a card; the name is the next stop. */}
          {movable && (
            <Button slot="drag" className={styles.grip}>
              <Icon of={GripVertical} size={14} />
            </Button>
          )}
          <Card row={row} />
        </GridListItem>
      )}
    </GridList>
  );
}

function Card({ row }: { row: ActivityRow }) {
  const t = useT();
  const format = useFormat();
  const { hands, responsible, direction, step, coming, hangsOn } = row;
  const who = responsible?.name.split(" ")[0] ?? "";
  const count = t("activities.hands", { count: hands.current });
  return (
    <>
      <span className={styles.title}>
        <ActivityLink id={row.id}>{divide(row.name)}</ActivityLink>
      </span>
      <span className={styles.meta}>{who ? `${count} · ${who}` : count}</span>
      {direction !== null && direction !== step?.step && (
        <span className={styles.meta}>{t("activities.direction", { step: direction })}</span>
      )}
      {coming && coming.step !== step?.step && (
        <span className={styles.meta}>
          {t("activities.coming", { step: coming.step, day: format.dayNear(coming.on) })}
        </span>
      )}
      {hangsOn && <span className={styles.hangs}>{t("activities.hangs")}</span>}
    </>
  );
}
