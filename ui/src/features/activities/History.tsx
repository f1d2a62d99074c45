import { MoveRight, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  Button,
  Chip,
  IconButton,
  Listed,
  PersonLink,
  Private,
  Section,
  useWhere,
  Writes,
} from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import { type ActivityAgreement, type ActivityDetail, type Agreement, type LadderStep, useSave } from "@/ipc";
import styles from "./History.module.css";
import { MoveDialog } from "./MoveDialog";
import { PrintRoleCard } from "./PrintRoleCard";
import { ROWS, useSteps } from "./steps";

/** What was agreed about the activity's step, latest first: renegotiation, not progress. */
export function History({ detail }: { detail: ActivityDetail }) {
  const t = useT();
  const { agreements, activity } = detail;
  const today = dayOf(new Date());
  const now = agreements.find(({ agreement }) => agreement.on <= today)?.agreement;
  const [moving, setMoving] = useState<{ to: LadderStep; known?: Agreement } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const asked = useWhere().query["show"] === "history";
  useEffect(() => {
    if (asked) place.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  return (
    <div ref={place} className={styles.place}>
      <Section title={t("activities.history")}>
        {agreements.length === 0 ? (
          <p className={styles.soft}>{t("activities.history.empty")}</p>
        ) : (
          <ol className={styles.list}>
            {agreements.map((one) => (
              <Entry
                key={one.agreement.id}
                one={one}
                when={one.agreement === now ? "now" : one.agreement.on > today ? "later" : "before"}
                onCorrect={(known) => setMoving({ to: known.step, known })}
              />
            ))}
          </ol>
        )}
        <div className={styles.buttons}>
          <Writes>
            <Button small icon={MoveRight} onPress={() => setMoving({ to: now?.step ?? 1 })}>
              {t(now ? "activities.move.open" : "activities.move.first")}
            </Button>
          </Writes>
          {now && <PrintRoleCard activity={activity.id} small />}
        </div>
        {moving && (
          <MoveDialog
            activity={activity}
            from={now?.step ?? null}
            to={moving.to}
            known={moving.known}
            onClose={() => setMoving(null)}
          />
        )}
      </Section>
    </div>
  );
}

type EntryProps = {
  one: ActivityAgreement;
  when: "before" | "now" | "later";
  onCorrect: (known: Agreement) => void;
};

function Entry({ one, when, onCorrect }: EntryProps) {
  const t = useT();
  const format = useFormat();
  const { agreement } = one;
  const { trySave } = useSave("archive_agreement");
  const step = agreement.step;
  const name = useSteps().find((wording) => wording.step === step)?.name ?? "";
  const day = format.day(agreement.on);
  const roles = ROWS.filter((row) => agreement.roles[row].trim() !== "");
  return (
    <li className={`${styles.entry} ${when === "now" ? styles.now : ""}`}>
      <span className={styles.number} role="img" aria-label={t("activities.step", { step })}>
        {step}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          <strong>{name}</strong>
          {when === "now" && <Chip tone="petrol">{t("activities.history.now")}</Chip>}
          {when === "later" && <Chip>{t("activities.history.later")}</Chip>}
        </p>
        <With one={one} day={day} />
        {agreement.agreed && (
          <p className={styles.agreed}>
            <Private>{agreement.agreed}</Private>
          </p>
        )}
        {roles.map((row) => (
          <p key={row} className={styles.soft}>
            {t(`activities.roles.${row}`)}: {agreement.roles[row]}
          </p>
        ))}
      </div>
      <Writes>
        <div className={styles.end}>
          <IconButton
            icon={Pencil}
            label={t("activities.history.correct", { day })}
            onPress={() => onCorrect(agreement)}
          />
          <IconButton
            icon={Trash2}
            label={t("activities.history.remove", { day })}
            onPress={() =>
              void trySave({ id: agreement.id }, { done: "activities.history.removed", values: { day } })
            }
          />
        </div>
      </Writes>
    </li>
  );
}

function With({ one, day }: { one: ActivityAgreement; day: string }) {
  const t = useT();
  const others = one.agreement.withOthers.trim();
  if (one.with.length === 0 && !others)
    return <p className={styles.soft}>{t("activities.agreed.alone", { day })}</p>;
  const people = one.with.map(({ id, called }) => ({
    key: id,
    shows: <PersonLink id={id}>{called}</PersonLink>,
  }));
  const names = others ? [...people, { key: "others", shows: others }] : people;
  return (
    <p className={styles.soft}>
      {t.rich("activities.agreed.withPeople", {
        day,
        names: (
          <span key="names" className={styles.names}>
            <Listed>{names}</Listed>
          </span>
        ),
      })}
    </p>
  );
}
