import { ACTIVITY_ICONS, ActivityLink, Card, CardSection, Chip, List, Row, Section } from "@/components";
import { type Language, useT } from "@/i18n";
import type { WeekActivity } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./today.module.css";

/** I denne uge: running activities in order of day, with hands that are missing as a quiet chip. */
export function Week({ activities }: { activities: WeekActivity[] }) {
  const t = useT();
  return (
    <Section title={t("today.week")}>
      {activities.length > 0 ? (
        <List label={t("today.week")}>
          {activities.map((activity) => (
            <WeekRow key={activity.id} activity={activity} />
          ))}
        </List>
      ) : (
        <Card>
          <CardSection>
            <p className={styles.soft}>{t("today.week.none")}</p>
          </CardSection>
        </Card>
      )}
    </Section>
  );
}

function WeekRow({ activity }: { activity: WeekActivity }) {
  const t = useT();
  const { open, current } = activity.hands;
  const when = useWhen(activity);
  return (
    <Row
      icon={ACTIVITY_ICONS[activity.icon]}
      title={<ActivityLink id={activity.id}>{activity.name}</ActivityLink>}
      detail={[when, activity.place].filter(Boolean).join(" · ")}
      end={
        open > 0 ? (
          <Chip tone="attention">{t("today.week.missing", { count: open })}</Chip>
        ) : (
          current > 0 && <Chip>{t("today.week.with", { count: current })}</Chip>
        )
      }
    />
  );
}

function useWhen({ day, from, to }: WeekActivity): string {
  const t = useT();
  const label = useLabel();
  const name = day ? label("weekday", day) : "";
  if (!from) return name;
  const times = { day: name, from: clock(from, t.language) };
  const text = to
    ? t("today.week.between", { ...times, to: clock(to, t.language) })
    : t("today.week.at", times);
  return text.trim();
}

/** "15" or "14.30" in Danish, "15:00" in English, from "15:00:00". */
function clock(time: string, language: Language): string {
  const [hour = "", minute = ""] = time.split(":");
  if (language === "en") return `${hour}:${minute}`;
  return minute === "00" ? String(Number(hour)) : `${Number(hour)}.${minute}`;
}
