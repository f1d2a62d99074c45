import { MoveRight } from "lucide-react";
import type { ReactNode } from "react";
import {
  ActivityLink,
  Button,
  DetailPanel,
  href,
  Listed,
  PersonLink,
  Private,
  Skeleton,
  TextLink,
  useReadOnly,
} from "@/components";
import { type Day, useFormat, useT } from "@/i18n";
import { type ActivityRow, type RoleCard, useCommand } from "@/ipc";
import { dayAndMonth } from "./clock";
import { PrintRoleCard } from "./PrintRoleCard";
import styles from "./RoleCardPanel.module.css";
import { ROWS } from "./steps";

type Props = {
  row: ActivityRow | undefined;
  on: Day;
  onMove: ((row: ActivityRow) => void) | undefined;
};

/** Who does what in one activity, and what was agreed last. */
export function RoleCardPanel({ row, on, onMove }: Props) {
  const t = useT();
  const reads = useReadOnly();
  if (!row) return <p className={styles.hint}>{t("activities.card.choose")}</p>;
  const move = onMove && !reads && (
    <Button look="primary" wide icon={MoveRight} onPress={() => onMove(row)}>
      {t("activities.move.open")}
    </Button>
  );
  if (!row.step) {
    return (
      <DetailPanel title={<ActivityLink id={row.id}>{row.name}</ActivityLink>} actions={move}>
        <p>{t("activities.card.none")}</p>
        <p>
          <TextLink to={href("activities", row.id)}>{t("activities.card.open")}</TextLink>
        </p>
      </DetailPanel>
    );
  }
  return <Card row={row} on={on} isToday={onMove !== undefined} move={move} />;
}

type CardProps = { row: ActivityRow; on: Day; isToday: boolean; move: ReactNode };

function Card({ row, on, isToday, move }: CardProps) {
  const t = useT();
  const { language } = t;
  const request = { activity: row.id, on, language };
  const kinds = ["activity", "agreement", "person", "office"] as const;
  const { data: card } = useCommand("role_card", request, { kinds, keep: true });
  if (!card || card.activity !== row.id) return <Skeleton lines={5} />;
  return (
    <>
      <DetailPanel
        over={
          <>
            <ActivityLink id={row.id}>{card.name}</ActivityLink>
            {` · ${t("activities.card.since", { step: card.wording.step, day: dayAndMonth(card.since, language) })}`}
          </>
        }
        title={t("activities.card.title")}
        actions={
          isToday && (
            <>
              {move}
              <PrintRoleCard activity={row.id} wide />
            </>
          )
        }
      >
        <div className={styles.content}>
          <dl className={styles.rows}>
            {ROWS.map((name) => (
              <div key={name} className={styles.row}>
                <dt>{t(`activities.roles.${name}`)}</dt>
                <dd>{card.wording.roles[name]}</dd>
              </div>
            ))}
          </dl>
          <section className={styles.agreed}>
            <h3>{t("activities.card.agreed")}</h3>
            {card.agreement.agreed && (
              <p className={styles.words}>
                <Private>{card.agreement.agreed}</Private>
              </p>
            )}
            <p className={styles.when}>
              <AgreedWhen card={card} />
              {" · "}
              <TextLink to={href("activities", row.id, { show: "history" })}>
                {t("activities.card.history")}
              </TextLink>
            </p>
          </section>
        </div>
      </DetailPanel>
      <p className={styles.staying}>{t("activities.card.staying")}</p>
    </>
  );
}

function AgreedWhen({ card }: { card: RoleCard }) {
  const t = useT();
  const format = useFormat();
  const others = card.agreement.withOthers.trim();
  const day = format.day(card.agreement.on);
  const people = card.with.map(({ id, called }) => ({
    key: id,
    shows: <PersonLink id={id}>{called}</PersonLink>,
  }));
  const names = others ? [...people, { key: "others", shows: others }] : people;
  if (names.length === 0) return t("activities.agreed.alone", { day });
  return t.rich("activities.agreed.withPeople", { day, names: <Listed key="names">{names}</Listed> });
}
