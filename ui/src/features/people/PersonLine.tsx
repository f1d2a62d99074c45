// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { Link } from "react-aria-components";
import { ActivityLink, CopyPhone, href, useReadOnly, useResidentLooking } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { PersonRow } from "@/ipc";
import { useLabel } from "@/labels";
import type { Chosen } from "./chosen";
import styles from "./list.module.css";
import { type Asked, ROWS, usePage } from "./page";
import { RowCheck } from "./RowCheck";

type Props = {
  asked: Asked;
  index: number;
  shown: string | undefined;
  chosen: Chosen;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onFocus: () => void;
  place: React.CSSProperties;
};

/** One row of the list; it reads the stretch it lies in, which all rows of that stretch share. */
export function PersonLine({ asked, index, shown, chosen, isStop, onFocus, place }: Props) {
  const t = useT();
  const reads = useReadOnly();
  const row = usePage(asked, index).data?.rows[index % ROWS];
  if (!row)
    return <div role="row" tabIndex={-1} aria-rowindex={index + 2} className={styles.row} style={place} />;

  /** With Shift or Ctrl a click chooses, wherever in the row it is. */
  function choose(event: React.MouseEvent) {
    if (!row || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) chosen.reach(index);
    else chosen.toggle(row.id);
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the name in it is the stop for the keyboard.
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-row={index}
      data-id={row.id}
      data-shown={row.id === shown || undefined}
      data-chosen={chosen.ids.has(row.id) || undefined}
      style={place}
      onClickCapture={choose}
      onFocus={onFocus}
    >
      {!reads && (
        <div role="cell" className={styles.check}>
          <RowCheck
            label={t("people.choose", { name: row.called })}
            isSelected={chosen.ids.has(row.id)}
            onChange={() => chosen.toggle(row.id)}
            excludeFromTabOrder
          />
        </div>
      )}
      <NameCell row={row} isShown={row.id === shown} isStop={isStop} />
      <Facts row={row} />
    </div>
  );
}

function NameCell({ row, isShown, isStop }: { row: PersonRow; isShown: boolean; isStop: boolean }) {
  const begins = row.fullName === row.called || row.fullName.startsWith(`${row.called} `);
  const rest = begins ? row.fullName.slice(row.called.length).trim() : row.fullName;
  const stop = { excludeFromTabOrder: !isStop };
  return (
    <div role="cell" className={styles.name}>
      <Link
        {...stop}
        href={href("people", row.id)}
        className={styles.link}
        aria-current={isShown ? "true" : undefined}
      >
        <bdi>{row.called}</bdi>
      </Link>
      {rest && <bdi className={styles.rest}>{rest}</bdi>}
    </div>
  );
}

function Facts({ row }: { row: PersonRow }) {
  const format = useFormat();
  const label = useLabel();
  const looking = useResidentLooking();
  const reads = useReadOnly();
  return (
    <>
      {!reads && (
        <div role="cell" className={styles.phone}>
          {row.phone && !looking && <CopyPhone number={row.phone} excludeFromTabOrder />}
        </div>
      )}
      <div role="cell" className={styles.state}>
        {label("personState", row.state)}
      </div>
      <div role="cell" className={styles.languages}>
        {row.languages.map((code) => format.languageName(code)).join(", ")}
      </div>
      <div role="cell" className={styles.activities}>
        {row.activities.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ", "}
            <ActivityLink id={id} excludeFromTabOrder>
              {name}
            </ActivityLink>
          </span>
        ))}
      </div>
      <div role="cell" className={styles.last}>
        {row.lastContact && !looking && format.dayNear(row.lastContact)}
      </div>
      <div role="cell" className={styles.next}>
        {row.nextTalk && !looking && format.dayNear(row.nextTalk)}
      </div>
    </>
  );
}
