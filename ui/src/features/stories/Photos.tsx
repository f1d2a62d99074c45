import { Image, Plus, X } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import { Button, CardSection, Chip, IconButton, Problem, TextField, Writes } from "@/components";
import { useT } from "@/i18n";
import { addPhoto, photoUrl, type StoryPhoto, useAttempt } from "@/ipc";
import type { BesideProps } from "./Beside";
import styles from "./Beside.module.css";

/** Photos with alt text and consent; only those with consent are printed. */
export function Photos({ story, change }: Pick<BesideProps, "story" | "change">) {
  const t = useT();
  const { attempt, busy, problem } = useAttempt();

  async function add(files: FileList | null) {
    const file = files?.item(0);
    if (!file) return;
    await attempt(async () => {
      const photo = await addPhoto(file);
      change({ photos: [...story.photos, { photo, alt: "", consent: "" }] });
    });
  }

  const put = (next: StoryPhoto) =>
    change({ photos: story.photos.map((one) => (one.photo === next.photo ? next : one)) });
  return (
    <CardSection title={t("stories.photos")} icon={Image}>
      {story.photos.map((photo, index) => (
        <div key={photo.photo} className={styles.photo}>
          <img src={photoUrl(photo.photo)} alt={photo.alt} />
          <div className={styles.row}>
            {photo.consent.trim() === "" && <Chip tone="attention">{t("stories.photoNoConsent")}</Chip>}
            <Writes>
              <IconButton
                icon={X}
                label={t("stories.photoRemove", { number: index + 1 })}
                onPress={() => change({ photos: story.photos.filter((one) => one !== photo) })}
              />
            </Writes>
          </div>
          <TextField
            label={t("stories.photoAlt")}
            value={photo.alt}
            onChange={(alt) => put({ ...photo, alt })}
            maxLength={200}
          />
          <TextField
            label={t("stories.photoConsent")}
            hint={t("stories.photoConsentHint")}
            value={photo.consent}
            onChange={(consent) => put({ ...photo, consent })}
            maxLength={200}
          />
        </div>
      ))}
      <Problem words={problem} />
      <Writes>
        <FileTrigger
          acceptedFileTypes={["image/jpeg", "image/png", "image/webp"]}
          onSelect={(files) => void add(files)}
        >
          <Button icon={Plus} small isPending={busy}>
            {t("stories.photoAdd")}
          </Button>
        </FileTrigger>
      </Writes>
    </CardSection>
  );
}
