import { BookOpenText } from "lucide-react";
import { ButtonLink, href, List, Row, Section, TextLink, Writes } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { ActivityDetail } from "@/ipc";
import styles from "./Detail.module.css";

/** Stories that happened here. */
export function Stories({ detail }: { detail: ActivityDetail }) {
  const t = useT();
  const format = useFormat();
  const { stories, activity } = detail;
  return (
    <Section title={t("activities.stories")} aside={stories.length > 0 && stories.length}>
      {stories.length === 0 ? (
        <p className={styles.soft}>{t("activities.stories.empty")}</p>
      ) : (
        <List label={t("activities.stories")}>
          {stories.map((story) => (
            <Row
              key={story.id}
              icon={BookOpenText}
              title={<TextLink to={href("stories", story.id)}>{story.title}</TextLink>}
              detail={format.day(story.on)}
            />
          ))}
        </List>
      )}
      <Writes>
        <div className={styles.start}>
          <ButtonLink small href={href("stories", "new", { activity: activity.id })}>
            {t("activities.stories.write")}
          </ButtonLink>
        </div>
      </Writes>
    </Section>
  );
}
