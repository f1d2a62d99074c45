import { ImagePlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Button, Notice, useReadOnly, Writes } from "@/components";
import { useT } from "@/i18n";
import { addPhoto, errorWords, photoUrl } from "@/ipc";
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
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function choose(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    setBusy(true);
    setFault(null);
    try {
      onChange(await addPhoto(file));
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
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
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
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
