import { useState } from "react";
import { Later, part, Skeleton, TextArea, TextField } from "@/components";
import { useT } from "@/i18n";
import type { Story } from "@/ipc";
import { Prompt } from "./Prompt";
import styles from "./Writing.module.css";

// The editor is large and only stories need it.
const bodyEditor = part(() => import("./BodyEditor").then(({ BodyEditor }) => BodyEditor));

interface Props {
  story: Story;
  change: (part: Partial<Story>) => void;
}

/** What happened, what was said, and why it matters. */
export function Writing({ story, change }: Props) {
  const t = useT();
  const [focusAsked, setFocusAsked] = useState(0);
  return (
    <>
      <Later
        of={bodyEditor}
        give={{ value: story.body, onChange: (body) => change({ body }), focusAsked }}
        meanwhile={<Skeleton lines={6} />}
      />
      <div className={styles.quote}>
        <div className={styles.words}>
          <TextArea
            label={t("stories.field.quote")}
            hint={t("stories.field.quoteHint")}
            value={story.quote}
            onChange={(quote) => change({ quote })}
            rows={1}
          />
        </div>
        <TextField
          label={t("stories.field.quoteBy")}
          value={story.quoteBy}
          onChange={(quoteBy) => change({ quoteBy })}
        />
      </div>
      <Prompt onWrite={() => setFocusAsked(focusAsked + 1)} />
      <TextArea
        label={t("stories.field.why")}
        hint={t("stories.field.whyHint")}
        value={story.why}
        onChange={(why) => change({ why })}
        rows={2}
      />
    </>
  );
}
