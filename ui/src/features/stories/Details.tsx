import { ComboBox, DateField, TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError, type Story, useCommand } from "@/ipc";
import styles from "./StoryRoom.module.css";

interface Props {
  story: Story;
  change: (part: Partial<Story>) => void;
  fault: unknown;
}

/** Title, who told it, when, and from which activity. */
export function Details({ story, change, fault }: Props) {
  const t = useT();
  const activities = useCommand("list_activities", {}, { kinds: ["activity"] }).data ?? [];
  return (
    <div className={styles.details}>
      <div className={styles.all}>
        <TextField
          label={t("stories.field.title")}
          value={story.title}
          onChange={(title) => change({ title })}
          error={fieldError(t, fault, "title")}
          isRequired
        />
      </div>
      <TextField
        label={t("stories.field.toldBy")}
        value={story.toldBy}
        onChange={(toldBy) => change({ toldBy })}
        error={fieldError(t, fault, "toldBy")}
      />
      <DateField
        label={t("stories.field.on")}
        lean="back"
        value={story.on}
        onChange={(on) => on && change({ on })}
      />
      <div className={styles.all}>
        <ComboBox
          label={t("stories.field.activity")}
          choices={activities.map(({ id, name }) => ({ id, name }))}
          value={story.activity}
          onChange={(activity) => change({ activity })}
        />
      </div>
    </div>
  );
}
