import { Image, Plus, X } from "lucide-react";
import { useEffect } from "react";
import { type DropItem, DropZone, FileTrigger } from "react-aria-components";
import { Button, CardSection, Chip, IconButton, Problem, TextField, useReadOnly, Writes } from "@/components";
import { useT } from "@/i18n";
import { CallError, photoUrl, type StoryPhoto } from "@/ipc";
import type { BesideProps } from "./Beside";
import styles from "./Beside.module.css";
import { type Offered, useNewPhotos } from "./useNewPhotos";

/** Photos with alt text and consent; only those with consent are printed. */
export function Photos({ story, change }: Pick<BesideProps, "story" | "change">) {
  const t = useT();
  const { add, problem, line, isBusy } = useNewPhotos({ story, change });
  const reads = useReadOnly();

  useEffect(() => {
    // Anywhere in the story. Text that comes with a picture of itself, as from Word, is text.
    function paste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])];
      if (reads || files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void add(files);
    }
    document.addEventListener("paste", paste, { capture: true });
    return () => document.removeEventListener("paste", paste, { capture: true });
  });

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
        <DropZone
          className={styles.drop}
          aria-label={t("stories.photoZone")}
          onDrop={({ items }) => void Promise.all(pictures(items).map(dropped)).then(add)}
        >
          <FileTrigger
            acceptedFileTypes={["image/jpeg", "image/png", "image/webp"]}
            allowsMultiple
            onSelect={(files) => void add([...(files ?? [])])}
          >
            <Button icon={Plus} small isPending={isBusy}>
              {t("stories.photoAdd")}
            </Button>
          </FileTrigger>
          <p className={styles.soft} aria-live="polite">
            {line ?? t("stories.photoDrop")}
          </p>
        </DropZone>
      </Writes>
    </CardSection>
  );
}

/** Without the words that come with a picture dragged from a web page. Words alone are left, to be refused. */
function pictures(items: DropItem[]): DropItem[] {
  const things = items.filter(({ kind }) => kind !== "text");
  return things.length > 0 ? things : items;
}

async function dropped(item: DropItem): Promise<Offered> {
  if (item.kind === "directory") return new CallError("photo_folder");
  if (item.kind === "text") return new CallError("photo_not_a_photo");
  return item.getFile();
}
