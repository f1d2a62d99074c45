// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot show only the rows in sight.
import { Link } from "react-aria-components";
import { href } from "@/components";
import { useFormat } from "@/i18n";
import { useLabel } from "@/labels";
import styles from "./list.module.css";
import { type Asked, ROWS, usePage } from "./page";

type Props = {
  asked: Asked;
  index: number;
  chosen: string | undefined;
  top: number;
  height: number;
};

/** One row of the list; it reads the stretch it lies in, which all rows of that stretch share. */
export function PersonLine({ asked, index, chosen, top, height }: Props) {
  const format = useFormat();
  const label = useLabel();
  const row = usePage(asked, index).data?.rows[index % ROWS];
  const place = { height, transform: `translateY(${top}px)` };
  if (!row)
    return <div role="row" tabIndex={-1} aria-rowindex={index + 2} className={styles.row} style={place} />;
  const begins = row.fullName === row.called || row.fullName.startsWith(`${row.called} `);
  const rest = begins ? row.fullName.slice(row.called.length).trim() : row.fullName;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the name in it is the stop for the keyboard.
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-chosen={row.id === chosen || undefined}
      style={place}
    >
      <div role="cell" className={styles.name}>
        <Link
          href={href("people", row.id)}
          className={styles.link}
          aria-current={row.id === chosen ? "true" : undefined}
        >
          <bdi>{row.called}</bdi>
        </Link>
        {rest && <bdi className={styles.rest}>{rest}</bdi>}
      </div>
      <div role="cell" className={styles.state}>
        {label("personState", row.state)}
      </div>
      <div role="cell" className={styles.languages}>
        {row.languages.map((code) => format.languageName(code)).join(", ")}
      </div>
      <div role="cell" className={styles.activities}>
        {row.activities.join(", ")}
      </div>
      <div role="cell" className={styles.last}>
        {row.lastContact && format.dayNear(row.lastContact)}
      </div>
      <div role="cell" className={styles.next}>
        {row.nextTalk && format.dayNear(row.nextTalk)}
      </div>
    </div>
  );
}
