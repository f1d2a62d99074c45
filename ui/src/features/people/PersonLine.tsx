// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { Fragment, memo } from "react";
import { href, phoneInPairs, useCopyPrivately, useReadOnly, useResidentLooking } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { PersonRow } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./list.module.css";
import { RowCheck } from "./RowCheck";

type Props = {
  index: number;
  /** Not there until its answer is. */
  row: PersonRow | undefined;
  /** From the top of all rows, in pixels. */
  top: number;
  height: number;
  /** Whether she is open beside the list. */
  isShown: boolean;
  isChosen: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onToggle: (id: string) => void;
};

/**
 * One row of the list. Drawn again only when something about it is another: the list scrolls past all the others. Its links
 * and buttons are the browser's own, and the list follows them: three new rows have to be drawn in each frame.
 */
export const PersonLine = memo(function PersonLine(props: Props) {
  const { index, row, top, height, isShown, isChosen, isStop, onToggle } = props;
  const t = useT();
  const reads = useReadOnly();
  const place = { height, transform: `translateY(${top}px)` };
  if (!row)
    return <div role="row" tabIndex={-1} aria-rowindex={index + 2} className={styles.row} style={place} />;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the name in it is the stop for the keyboard.
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-row={index}
      data-id={row.id}
      data-shown={isShown || undefined}
      data-chosen={isChosen || undefined}
      style={place}
    >
      {!reads && (
        <div role="cell" className={styles.check}>
          <RowCheck
            label={t("people.choose", { name: row.called })}
            isSelected={isChosen}
            onChange={() => onToggle(row.id)}
            excludeFromTabOrder
          />
        </div>
      )}
      <NameCell row={row} isShown={isShown} isStop={isStop} />
      <Facts row={row} />
    </div>
  );
});

function NameCell({ row, isShown, isStop }: { row: PersonRow; isShown: boolean; isStop: boolean }) {
  const begins = row.fullName === row.called || row.fullName.startsWith(`${row.called} `);
  const rest = begins ? row.fullName.slice(row.called.length).trim() : row.fullName;
  return (
    <div role="cell" className={styles.name}>
      <a
        tabIndex={isStop ? undefined : -1}
        href={`#${href("people", row.id)}`}
        className={styles.link}
        aria-current={isShown ? "true" : undefined}
      >
        <bdi>{row.called}</bdi>
      </a>
      {rest && <bdi className={styles.rest}>{rest}</bdi>}
    </div>
  );
}

const Facts = memo(function Facts({ row }: { row: PersonRow }) {
  const format = useFormat();
  const label = useLabel();
  const looking = useResidentLooking();
  const reads = useReadOnly();
  return (
    <>
      {!reads && (
        <div role="cell" className={styles.phone}>
          {row.phone && !looking && <Phone number={row.phone} />}
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
          <Fragment key={id}>
            {at > 0 && ", "}
            <a tabIndex={-1} href={`#${href("activities", id)}`}>
              <bdi>{name}</bdi>
            </a>
          </Fragment>
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
});

/** A number in pairs; one click copies it for a minute. */
function Phone({ number }: { number: string }) {
  const t = useT();
  const copy = useCopyPrivately();
  const shown = phoneInPairs(number);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.number}
      aria-label={t("components.phone.copy", { number: shown })}
      onClick={() => copy(shown, shown)}
    >
      {shown}
    </button>
  );
}
