import { ArrowUpRight, House } from "lucide-react";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { Icon, Notice, Skeleton, TextButton, useReadOnly, useRemembered } from "@/components";
import { type Day, dayOf, daysBetween, useFormat, useT } from "@/i18n";
import { type ActivityRow, type LadderStep, useCommand } from "@/ipc";
import { Column, Unplaced } from "./Column";
import styles from "./Ladder.module.css";
import { MoveDialog } from "./MoveDialog";
import { RoleCardPanel } from "./RoleCardPanel";
import { STEPS } from "./steps";

const KINDS = ["activity", "agreement", "involvement", "task", "person", "coordinator"] as const;

interface Move {
  row: ActivityRow;
  to: LadderStep;
}

type Props = {
  /** Only activities of this focus area. */
  area: string | null;
  /** The day the ladder is shown on. */
  on: Day;
  /** On another day than today one can look, not move. */
  isToday: boolean;
  onToday: () => void;
};

/** The participation ladder: six steps in two groups, with the role card of one activity beside them. */
export function Ladder({ area, on, isToday, onToday }: Props) {
  const t = useT();
  const format = useFormat();
  const reads = useReadOnly();
  const { data } = useCommand("ladder_board", { on }, { kinds: KINDS, keep: true });
  const [chosen, setChosen] = useRemembered<string | null>("activities/chosen", null);
  const [move, setMove] = useState<Move | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const forget = useCallback(() => setMoved(null), []);
  useFocusOn(board, moved, data, forget);

  if (!data) return <Skeleton lines={6} />;
  const rows = data.filter((row) => onBoard(row, isToday) && (area === null || row.focusArea === area));

  const shown = rows.find((row) => row.id === chosen) ?? latest(rows);
  const choose = (id: string) => {
    setChosen(id);
    // Where the panel lies below the board, it comes into sight.
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: "nearest" }));
  };
  const ask = (id: string, to: LadderStep) => {
    const row = rows.find((one) => one.id === id);
    if (row && row.step?.step !== to) setMove({ row, to });
  };
  const column = (step: LadderStep) => (
    <Column
      key={step}
      step={step}
      rows={rows.filter((row) => row.step?.step === step)}
      chosen={shown?.id ?? null}
      onChoose={choose}
      onDrop={isToday && !reads ? ask : undefined}
    />
  );
  return (
    <div className={styles.room}>
      {!isToday && (
        <Notice tone="info" action={<TextButton onPress={onToday}>{t("activities.day.back")}</TextButton>}>
          {t("activities.day.notice", { when: whenIs(on), day: format.dayLong(on) })}
        </Notice>
      )}
      <div className={styles.split}>
        <div ref={board} className={styles.board}>
          <section className={styles.office} aria-labelledby="ladder-office">
            <h2 id="ladder-office" className={styles.initiative}>
              <Icon of={House} size={16} />
              {t("activities.ladder.office")}
            </h2>
            <div className={styles.columns}>{STEPS.slice(0, 3).map(column)}</div>
          </section>
          <section className={styles.residents} aria-labelledby="ladder-residents">
            <h2 id="ladder-residents" className={styles.initiative}>
              {t("activities.ladder.residents")}
              <Icon of={ArrowUpRight} size={16} />
            </h2>
            <div className={styles.columns}>{STEPS.slice(3).map(column)}</div>
          </section>
          <Unplaced
            movable={!reads}
            rows={isToday ? rows.filter((row) => row.step === null) : []}
            chosen={shown?.id ?? null}
            onChoose={choose}
          />
        </div>
        <div ref={panel} className={styles.beside}>
          <RoleCardPanel
            row={shown}
            on={on}
            onMove={isToday ? (row) => setMove({ row, to: row.step?.step ?? 1 }) : undefined}
          />
        </div>
      </div>
      {move && (
        <MoveDialog
          activity={move.row}
          from={move.row.step?.step ?? null}
          to={move.to}
          onClose={() => setMove(null)}
          onMoved={() => {
            setChosen(move.row.id);
            setMoved(move.row.id);
          }}
        />
      )}
    </div>
  );
}

/** How a sentence about the day is put; the days next to today have their own names. */
function whenIs(on: Day): "yesterday" | "before" | "tomorrow" | "later" {
  const away = daysBetween(dayOf(new Date()), on);
  if (away < 0) return away === -1 ? "yesterday" : "before";
  return away === 1 ? "tomorrow" : "later";
}

/** What is over is not on the ladder of today; on another day whatever stood there is. */
function onBoard(row: ActivityRow, isToday: boolean): boolean {
  return isToday ? row.state !== "closed" : row.step !== null;
}

/** The one agreed on last: what the office is most likely to talk about. */
function latest(rows: ActivityRow[]): ActivityRow | undefined {
  const days = rows.map((row) => row.step?.on ?? "");
  return rows[days.indexOf(days.toSorted().at(-1) ?? "")];
}

/** After a move the card keeps focus where it stands now. */
function useFocusOn(
  board: RefObject<HTMLElement | null>,
  id: string | null,
  data: unknown,
  done: () => void,
) {
  useEffect(() => {
    if (id === null || !data) return;
    const frame = requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(id)}"]`)?.focus();
      done();
    });
    return () => cancelAnimationFrame(frame);
  }, [board, id, data, done]);
}
