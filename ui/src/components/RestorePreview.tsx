import { dayOf, type MessageId, useFormat, useT } from "@/i18n";
import { type LabelOf, useLabel } from "@/labels";
import { Notice } from "./Notice";
import styles from "./RestorePreview.module.css";

/** What putting a copy back would change, as the core tells it. */
export interface CopyDifference {
  /** The office lacks nothing but its keys: they alone come back. */
  keysOnly: boolean;
  compared: boolean;
  difference: {
    kinds: readonly {
      kind: KindOfRecord;
      inCopy: number;
      newer: number;
      changed: number;
      back: number;
    }[];
    steps: number;
    latest: readonly { op: LabelOf<"op">; at: string }[];
  };
}

type KindOfRecord = MessageId extends infer Id
  ? Id extends `copies.kind.${infer Kind}`
    ? Kind
    : never
  : never;

/** What is newer now, what would go and what would come back, in plain words. */
export function RestorePreview({ keysOnly, compared, difference }: CopyDifference) {
  const t = useT();
  const format = useFormat();
  const { kinds, steps, latest } = difference;
  const same = compared && steps === 0 && kinds.every((kind) => kind.newer + kind.changed + kind.back === 0);
  const count = (which: "inCopy" | "newer" | "changed" | "back") =>
    kinds
      .filter((kind) => kind[which] > 0)
      .map((kind) => t(`copies.kind.${kind.kind}`, { count: kind[which] }));
  if (keysOnly) {
    return (
      <Notice tone="info" title={t("copies.restore.keysOnly")}>
        {t("copies.restore.keysOnlyText")}
      </Notice>
    );
  }
  return (
    <div className={styles.preview}>
      {!compared && <Notice>{t("copies.restore.notCompared")}</Notice>}
      {same && <Notice tone="done">{t("copies.restore.same")}</Notice>}
      {compared ? (
        <>
          <Group title={t("copies.restore.newer")} lines={count("newer")} />
          <Group title={t("copies.restore.changed")} lines={count("changed")} />
          <Group title={t("copies.restore.back")} lines={count("back")} />
        </>
      ) : (
        <section className={styles.group}>
          <h3 className={styles.title}>{t("copies.restore.holds")}</h3>
          <p>{format.list(count("inCopy"))}</p>
        </section>
      )}
      {latest.length > 0 && <Steps latest={latest} more={steps - latest.length} />}
      <div className={styles.soft}>
        <p>{t("copies.restore.aside")}</p>
        <p>
          {t("copies.restore.erased")} {t("copies.restore.locks")}
        </p>
      </div>
    </div>
  );
}

function Group({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ latest, more }: { latest: CopyDifference["difference"]["latest"]; more: number }) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("copies.restore.steps")}</h3>
      <ul className={styles.list}>
        {latest.map(({ op, at }) => (
          <li key={`${at}/${op}`}>
            {label("op", op)}{" "}
            <span className={styles.when}>
              {t("copies.when", { day: format.dayNear(dayOf(new Date(at))), time: format.time(at) })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.soft}>{t("copies.restore.moreSteps", { count: more })}</p>}
    </section>
  );
}
