// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { useVirtualizer } from "@tanstack/react-virtual";
import { UserPlus } from "lucide-react";
import { useEffect, useRef } from "react";
import { ButtonLink, EmptyState, href, Skeleton, TextButton, useRemembered } from "@/components";
import { dayOf, useT } from "@/i18n";
import { type PeopleOrder, useCommand } from "@/ipc";
import { ColumnHeads } from "./ColumnHeads";
import styles from "./list.module.css";
import { PersonLine } from "./PersonLine";
import { usePage } from "./page";
import { Sentence } from "./Sentence";
import { WishBar } from "./WishBar";
import { ANYBODY, asFilter, type Wishes } from "./wishes";

/** The list of people: wishes on top, and only the rows in sight on the page. */
export function PeopleList({ chosen }: { chosen: string | undefined }) {
  const t = useT();
  const [wishes, setWishes] = useRemembered<Wishes>("people/wishes", ANYBODY);
  const [order, setOrder] = useRemembered<PeopleOrder>("people/order", { by: "called", backwards: false });
  const asked = { filter: asFilter(wishes, dayOf(new Date())), order };
  const { data: first } = usePage(asked, 0);
  const { data: anyone } = useCommand("people_tags", {}, { kinds: ["person"] });
  if (!first) return <Skeleton lines={8} />;

  const wanted = wishes !== ANYBODY && JSON.stringify(wishes) !== JSON.stringify(ANYBODY);
  if (first.total === 0 && !wanted && anyone?.length === 0) return <Nobody />;
  return (
    <>
      <WishBar wishes={wishes} onChange={setWishes} />
      <Sentence wishes={wishes} count={first.total} onChange={setWishes} />
      {first.total === 0 ? (
        <EmptyState
          action={wanted && <TextButton onPress={() => setWishes(ANYBODY)}>{t("people.clear")}</TextButton>}
        >
          {t("people.nobody")}
        </EmptyState>
      ) : (
        <Rows asked={asked} total={first.total} chosen={chosen} onOrder={setOrder} />
      )}
    </>
  );
}

function Nobody() {
  const t = useT();
  return (
    <EmptyState
      action={
        <ButtonLink icon={UserPlus} href={href("people", "new")}>
          {t("people.new")}
        </ButtonLink>
      }
    >
      {t("people.empty")}
    </EmptyState>
  );
}

type RowsProps = {
  asked: Parameters<typeof usePage>[0];
  total: number;
  chosen: string | undefined;
  onOrder: (order: PeopleOrder) => void;
};

function Rows({ asked, total, chosen, onOrder }: RowsProps) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useRemembered("people/place", 0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 12,
    initialOffset: place,
  });
  const question = JSON.stringify(asked);
  const answered = useRef(question);
  useEffect(() => {
    // Another question begins at its top.
    if (answered.current === question) return;
    answered.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  return (
    <div
      ref={scroller}
      className={styles.table}
      role="table"
      aria-label={t("people.table")}
      aria-rowcount={total + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by the keyboard.
      tabIndex={0}
      onScroll={(event) => setPlace(event.currentTarget.scrollTop)}
      onKeyDown={moveBetweenRows}
    >
      <ColumnHeads order={asked.order} onOrder={onOrder} />
      <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => (
          <PersonLine key={index} asked={asked} index={index} chosen={chosen} top={start} height={size} />
        ))}
      </div>
    </div>
  );
}

/** 2.75 rem, so that rows grow with the chosen text size. */
function rowHeight(): number {
  return 2.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Arrow up and down go from name to name. */
function moveBetweenRows(event: React.KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=rowgroup] a")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at < 0) return;
  const next = links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
