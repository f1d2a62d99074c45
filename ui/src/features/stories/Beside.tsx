import { BookOpenCheck, Tag } from "lucide-react";
import { Card, CardSection, DateField, TagField, TextButton, useReadOnly } from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import type { Story, StoryDetail } from "@/ipc";
import { type LabelOf, useChoices, useLabel } from "@/labels";
import styles from "./Beside.module.css";
import { Consents } from "./Consents";
import { People } from "./People";
import { Photos } from "./Photos";

export interface BesideProps {
  detail: StoryDetail;
  story: Story;
  change: (part: Partial<Story>) => void;
}

/** Beside the text: read back, consent, people, what it is an example of, photos, and where it was used. */
export function Beside({ detail, story, change }: BesideProps) {
  const t = useT();
  const domains = useChoices("storyDomain");
  const reads = useReadOnly();
  // Where nothing can be written, nothing empty is shown.
  const shows = (of: readonly unknown[]) => !reads || of.length > 0;
  return (
    <aside className={styles.beside} aria-label={t("stories.beside")}>
      <h2 className={styles.unseen}>{t("stories.beside")}</h2>
      <Card>
        <ReadBack story={story} change={change} />
        <Consents story={story} change={change} detail={detail} />
        {shows(story.people) && <People story={story} change={change} detail={detail} />}
        {shows(story.domains) && (
          <CardSection title={t("stories.exampleOf")} icon={Tag}>
            <TagField
              label={t("stories.exampleOf")}
              labelHidden
              fixed
              value={story.domains}
              onChange={(chosen) => change({ domains: chosen as LabelOf<"storyDomain">[] })}
              suggestions={domains}
            />
          </CardSection>
        )}
        {shows(story.photos) && <Photos story={story} change={change} />}
      </Card>
      <Used story={story} />
    </aside>
  );
}

function ReadBack({ story, change }: Pick<BesideProps, "story" | "change">) {
  const t = useT();
  const reads = useReadOnly();
  return (
    <CardSection title={t("stories.readBack")} icon={BookOpenCheck}>
      <DateField
        label={t("stories.readBackOn", { name: story.toldBy || t("stories.theOne") })}
        lean="back"
        value={story.readBack}
        onChange={(readBack) => change({ readBack })}
      />
      {!story.readBack && (
        <p className={styles.line}>
          {reads ? (
            t("stories.notReadBack")
          ) : (
            <TextButton onPress={() => change({ readBack: dayOf(new Date()) })}>
              {t("stories.readBackToday")}
            </TextButton>
          )}
        </p>
      )}
    </CardSection>
  );
}

function Used({ story }: { story: Story }) {
  const t = useT();
  const label = useLabel();
  const format = useFormat();
  if (story.used.length === 0) return null;
  const uses = story.used.map((used) =>
    [used.place || label("storyUse", used.use), format.day(used.on)].join(" "),
  );
  return <p className={styles.used}>{t("stories.used", { uses: uses.join(" · ") })}</p>;
}
