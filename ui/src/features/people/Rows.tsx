// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useGo, useReadOnly, useRememberedPlace } from "@/components";
import { useT } from "@/i18n";
import { call, type PeopleOrder } from "@/ipc";
import { ColumnHeads } from "./ColumnHeads";
import type { Chosen } from "./chosen";
import styles from "./list.module.css";
import { type Asked, stretches } from "./page";
import { bringIntoSight, useRowKeys } from "./rowKeys";
import { Stretch } from "./Stretch";

type Props = {
  asked: Asked;
  total: number;
  /** Who is open beside the list. */
  shown: string | undefined;
  chosen: Chosen;
  onOrder: (order: PeopleOrder) => void;
};

/** The rows of the list. One of them is a stop for the Tab key; the arrows go on from there. */
export function Rows({ asked, total, shown, chosen, onOrder }: Props) {
  const t = useT();
  const reads = useReadOnly();
  const go = useGo();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, keepPlace] = useRememberedPlace("people/place");
  // Read once: it is asked for each of all the rows.
  const [height] = useState(rowHeight);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    initialOffset: place,
    // The heads lie over the first of them.
    scrollPaddingStart: height,
  });
  const keys = useRowKeys(total, chosen, (index) => rows.scrollToIndex(index, { align: "auto" }));
  const question = JSON.stringify(asked);
  const answered = useRef(question);
  useEffect(() => {
    // Another question begins at its top.
    if (answered.current === question) return;
    answered.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const follow = useRef<(left: string | undefined) => void>(undefined);
  follow.current = (left) => {
    if (shown) {
      // Someone opened from elsewhere comes into sight; a list that cannot be read says so itself.
      void indexOf(asked, scroller.current, shown).then((index) => {
        if (index === null) return;
        rows.scrollToIndex(index, { align: "auto" });
        keys.setAt(index);
      });
    } else if (left && isFree()) keys.focus(keys.at);
  };
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const left = before.current;
    before.current = shown;
    follow.current?.(left);
  }, [shown]);

  const isAny = chosen.ids.size > 0;
  useEffect(() => {
    // The bar takes room from the list, and may come over the row that was chosen.
    if (isAny) bringIntoSight();
  }, [isAny]);

  const inPage = rows.getVirtualItems();
  const stop = inPage.some(({ index }) => index === keys.at) ? keys.at : inPage[0]?.index;

  /** With Shift or Ctrl a click chooses, wherever in the row it is. */
  function choose(event: React.MouseEvent) {
    const row = rowOf(event.target);
    if (!row || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    // The box does that by itself.
    if (!event.shiftKey && event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) chosen.reach(Number(row.dataset["row"]));
    else chosen.toggle(row.dataset["id"] ?? "");
  }

  /** The links in the rows are the browser's own. */
  function open(event: React.MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    event.preventDefault();
    go(link.hash.slice(1));
  }
  return (
    <div
      ref={scroller}
      className={styles.table}
      role="table"
      aria-label={t("people.table")}
      aria-rowcount={total + 1}
      aria-describedby="people-keys"
      data-reads={reads || undefined}
      data-choosing={isAny || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by the keyboard.
      tabIndex={0}
      onScroll={(event) => keepPlace(event.currentTarget.scrollTop)}
      onKeyDown={keys.onKeyDown}
    >
      <ColumnHeads
        order={asked.order}
        onOrder={onOrder}
        isAny={isAny}
        isAll={isAny && chosen.ids.size >= total}
        onAll={chosen.all}
        onNone={chosen.none}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too. */}
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
        onClickCapture={choose}
        onClick={open}
        onFocus={({ target }) => {
          const row = rowOf(target);
          if (row) keys.setAt(Number(row.dataset["row"]));
        }}
      >
        {stretches(inPage).map(({ offset, places }) => (
          <Stretch
            key={offset}
            asked={asked}
            offset={offset}
            places={places}
            shown={shown}
            chosen={chosen}
            stop={stop}
          />
        ))}
      </div>
      <p id="people-keys" className={styles.spoken}>
        {t(reads ? "people.keys.reads" : "people.keys")}
      </p>
    </div>
  );
}

/** The row that something lies in, when it has been read. */
function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
}

/** 2.75 rem, so that rows grow with the chosen text size. */
function rowHeight(): number {
  return 2.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Where someone stands in the list; null when the list does not have her. */
async function indexOf(asked: Asked, list: HTMLElement | null, id: string): Promise<number | null> {
  const row = list?.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (row) return Number(row.dataset["row"]);
  const index = await call("people_ids", asked).then(
    (ids) => ids.indexOf(id),
    () => -1,
  );
  return index < 0 ? null : index;
}

/** Whoever went elsewhere meanwhile keeps the focus there. */
function isFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
