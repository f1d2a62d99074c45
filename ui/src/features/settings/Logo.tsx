import { ImagePlus, Trash2 } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import { Button, Problem, useReadOnly, Writes } from "@/components";
import { useT } from "@/i18n";
import { addPhoto, photoUrl, useAttempt } from "@/ipc";
import styles from "./settings.module.css";

/** The office's logo. */
export function Logo({
  photo,
  onChange,
}: {
  photo: string | null;
  onChange: (photo: string | null) => void;
}) {
  const t = useT();
  const reads = useReadOnly();
  const { attempt, busy, problem } = useAttempt();

  async function choose(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    await attempt(async () => onChange(await addPhoto(file)));
  }

  if (reads && !photo) return null;
  return (
    <div className={styles.part}>
      <div>
        <h3>{t("settings.office.logo")}</h3>
        <Writes>
          <p className={styles.soft}>{t("settings.office.logoHint")}</p>
        </Writes>
      </div>
      {photo && <img src={photoUrl(photo)} alt={t("settings.office.logoAlt")} className={styles.logo} />}
      <Problem words={problem} />
      <Writes>
        <div className={styles.buttons}>
          <FileTrigger
            acceptedFileTypes={["image/jpeg", "image/png"]}
            onSelect={(files) => void choose(files)}
          >
            <Button icon={ImagePlus} isPending={busy}>
              {t(photo ? "settings.office.logoChange" : "settings.office.logoChoose")}
            </Button>
          </FileTrigger>
          {photo && (
            <Button look="quiet" icon={Trash2} onPress={() => onChange(null)}>
              {t("settings.office.logoRemove")}
            </Button>
          )}
        </div>
      </Writes>
    </div>
  );
}
