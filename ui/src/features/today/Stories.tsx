import { Link } from "react-aria-components";
import { Card, CardSection, href, Section, TextButton } from "@/components";
import { useFormat, useT } from "@/i18n";
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
  const format = useFormat();
  const { trySave, isSaving } = useSave("read_back");
  const over =
    story.people.length > 0
      ? t("today.stories.readBack", { names: format.list(story.people) })
      : t("today.stories.readBackNameless");
  return (
    <CardSection>
      <Told over={over} story={story} />
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
    </CardSection>
  );
}

function YearAgo({ story }: { story: TodayStory }) {
  const t = useT();
  const format = useFormat();
  const about = story.people.length > 0 && t("today.stories.about", { names: format.list(story.people) });
  return (
    <CardSection>
      <Told over={t("today.stories.yearAgo")} story={story} />
      <p className={styles.soft}>{[about, story.activity].filter(Boolean).join(" · ")}</p>
    </CardSection>
  );
}

function Told({ over, story }: { over: string; story: TodayStory }) {
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
