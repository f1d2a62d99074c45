import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import {
  ActivityLink,
  Card,
  CardSection,
  href,
  Listed,
  PersonLink,
  Section,
  TextButton,
  Writes,
} from "@/components";
import { useT } from "@/i18n";
import { type TodayStory, useSave } from "@/ipc";
import styles from "./today.module.css";

/** Fortællinger: those nobody has read back yet, and one from about a year ago. */
export function Stories({ waiting, yearAgo }: { waiting: TodayStory[]; yearAgo: TodayStory | null }) {
  const t = useT();
  if (waiting.length === 0 && !yearAgo) return null;
  return (
    <Section title={t("today.stories")}>
      <Card>
        {waiting.map((story) => (
          <Waiting key={story.id} story={story} />
        ))}
        {yearAgo && <YearAgo story={yearAgo} />}
      </Card>
    </Section>
  );
}

function Waiting({ story }: { story: TodayStory }) {
  const t = useT();
  const { trySave, isSaving } = useSave("read_back");
  const over =
    story.people.length > 0
      ? t.rich("today.stories.readBack", { names: <Names key="names" story={story} /> })
      : t("today.stories.readBackNameless");
  return (
    <CardSection>
      <Told over={over} story={story} />
      <Writes>
        <div className={styles.act}>
          <TextButton
            isDisabled={isSaving}
            onPress={() =>
              void trySave(
                { story: story.id },
                { done: "today.stories.saved", values: { title: bare(story.title) } },
              )
            }
          >
            {t("today.stories.done")}
          </TextButton>
        </div>
      </Writes>
    </CardSection>
  );
}

function YearAgo({ story }: { story: TodayStory }) {
  const t = useT();
  const { activity, people } = story;
  return (
    <CardSection>
      <Told over={t("today.stories.yearAgo")} story={story} />
      <p className={styles.soft}>
        {people.length > 0 && t.rich("today.stories.about", { names: <Names key="names" story={story} /> })}
        {people.length > 0 && activity && " · "}
        {activity && <ActivityLink id={activity.id}>{activity.name}</ActivityLink>}
      </p>
    </CardSection>
  );
}

function Names({ story }: { story: TodayStory }) {
  const names = story.people.map(({ id, name }) => ({
    key: id,
    shows: <PersonLink id={id}>{name}</PersonLink>,
  }));
  return <Listed>{names}</Listed>;
}

function Told({ over, story }: { over: ReactNode; story: TodayStory }) {
  return (
    <>
      <p className={styles.over}>{over}</p>
      <p className={styles.story}>
        <Link href={href("stories", story.id)}>
          <bdi>{story.title}</bdi>
        </Link>
      </p>
    </>
  );
}

/** A title without the quotation marks it may have of its own. */
function bare(title: string): string {
  return title.replace(/^»|«$/g, "");
}
