import { Coffee, Glasses, Pen, UserPlus } from "lucide-react";
import { ButtonLink, EmptyState, href, Icon, Page, Problem, Skeleton, Writes } from "@/components";
import { capital, type T, useFormat, useT } from "@/i18n";
import { errorWords, type Today, useCommand, useMe } from "@/ipc";
import { CopyWorry } from "./CopyWorry";
import { Recent } from "./Recent";
import { Stories } from "./Stories";
import { Talks } from "./Talks";
import styles from "./today.module.css";
import { Watch } from "./Watch";
import { Week } from "./Week";

/** I dag: whom to talk with, what is on this week, and what to keep an eye on. */
export function Room() {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const { data: today, error } = useCommand("today", {});
  const day = today?.day;
  const lead = day && `${capital(format.dayLong(day))} · ${format.week(day)}`;
  return (
    <Page
      title={greeting(t, me?.name ?? "", new Date().getHours())}
      lead={lead}
      actions={
        <Writes>
          <ButtonLink look="primary" icon={Pen} href={href("stories", "new")}>
            {t("today.newStory")}
          </ButtonLink>
        </Writes>
      }
    >
      <CopyWorry />
      {me?.access === "reader" && (
        <p className={styles.reads}>
          <Icon of={Glasses} />
          {t("today.reads")}
        </p>
      )}
      <Problem words={error && errorWords(t, error)} />
      {!today ? !error && <Skeleton lines={6} /> : isQuiet(today) ? <Quiet /> : <Busy today={today} />}
    </Page>
  );
}

function Busy({ today }: { today: Today }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Talks day={today.day} talks={today.talks} />
        <Week activities={today.week} />
      </div>
      <div className={styles.column}>
        {today.hanging.length > 0 && <Watch hanging={today.hanging} />}
        <Stories waiting={today.toReadBack} yearAgo={today.yearAgo} />
        <Recent />
      </div>
    </div>
  );
}

function Quiet() {
  const t = useT();
  return (
    <>
      <EmptyState
        icon={Coffee}
        action={
          <Writes>
            <ButtonLink icon={UserPlus} href={href("people", "new")}>
              {t("today.empty.action")}
            </ButtonLink>
          </Writes>
        }
      >
        {t("today.empty")}
      </EmptyState>
      <Recent />
    </>
  );
}

function isQuiet({ talks, week, hanging, toReadBack, yearAgo }: Today): boolean {
  return talks.length + week.length + hanging.length + toReadBack.length === 0 && !yearAgo;
}

function greeting(t: T, name: string, hour: number): string {
  const part =
    hour < 5
      ? "evening"
      : hour < 10
        ? "morning"
        : hour < 12
          ? "forenoon"
          : hour < 18
            ? "afternoon"
            : "evening";
  const [first] = name.split(/\s+/);
  return first ? t("today.greeting", { part, name: first }) : t("today.greeting.nameless", { part });
}
