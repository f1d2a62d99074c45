import { useRef } from "react";
import { Button, EmptyState, List } from "@/components";
import { useT } from "@/i18n";
import type { LogPage } from "@/ipc";
import styles from "../settings.module.css";
import { Entry } from "./Entry";

/** So many rows come at a time. */
export const STRETCH = 50;
/** The office answers no more rows than this. */
const MOST = 200;

type Props = {
  page: LogPage;
  /** How many rows are to be shown. */
  shown: number;
  onShow: (rows: number) => void;
};

/** The rows there are so far, how many of all they are, and the way to more. */
export function Rows({ page: { rows, total }, shown, onShow }: Props) {
  const t = useT();
  const count = useRef<HTMLSpanElement>(null);
  if (rows.length === 0) return <EmptyState>{t("settings.log.empty")}</EmptyState>;
  const most = Math.min(total, MOST);

  function showMore() {
    const next = Math.min(MOST, shown + STRETCH);
    // The button goes with the last rows: the focus stays where it was.
    if (next >= most) count.current?.focus();
    onShow(next);
  }
  return (
    <>
      <List label={t("settings.log")}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and only ever grow at the end.
          <Entry key={index} row={row} />
        ))}
      </List>
      <div className={styles.buttons}>
        <span className={styles.soft} ref={count} tabIndex={-1} aria-live="polite">
          {t("settings.log.count", { shown: rows.length, total })}
        </span>
        {rows.length < most && <Button onPress={showMore}>{t("settings.log.more")}</Button>}
        {rows.length === MOST && total > MOST && <span>{t("settings.log.most", { most: MOST })}</span>}
      </div>
    </>
  );
}
