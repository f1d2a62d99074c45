import { Check, Images } from "lucide-react";
import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Button, Dialog, Icon, Notice, Skeleton, useReadOnly, Writes } from "@/components";
import { useT } from "@/i18n";
import { type PictureChoice, useCommand } from "@/ipc";
import { ChosenPictures } from "./ChosenPictures";
import { Drawing, usePictureName } from "./Drawing";
import styles from "./editor.module.css";
import type { Form } from "./form";
import looks from "./look.module.css";

/** The pictures on the poster, and a way to choose others. */
export function Pictures({ draft, edit, issues }: Form) {
  const t = useT();
  const reads = useReadOnly();
  const [choosing, setChoosing] = useState(false);
  const pictures = useCommand("poster_choices", {}, { kinds: [] }).data?.pictures ?? [];
  const chosen = draft.pictures.flatMap(
    (wanted) => pictures.find((picture) => picture.name === wanted) ?? [],
  );
  return (
    <section className={styles.part} aria-labelledby="poster-pictures">
      <h2 id="poster-pictures">{t("materials.pictures")}</h2>
      {draft.pictures.length === 0 && <p className={styles.soft}>{t("materials.pictures.none")}</p>}
      <div className={looks.chosen}>
        {chosen.length > 0 && !reads && <ChosenPictures draft={draft} edit={edit} chosen={chosen} />}
        <Writes>
          <Button icon={Images} onPress={() => setChoosing(true)}>
            {t("materials.pictures.choose")}
          </Button>
        </Writes>
      </div>
      <div className={styles.warnings} role="status">
        {issues.map((issue) => {
          if (issue.code === "unknown_picture")
            return (
              <Notice key={issue.name}>{t("materials.issue.unknownPicture", { name: issue.name })}</Notice>
            );
          if (issue.code === "too_many_pictures")
            return (
              <Notice key={issue.code}>{t("materials.issue.tooManyPictures", { shown: issue.shown })}</Notice>
            );
          return null;
        })}
      </div>
      <Picker
        isOpen={choosing}
        onClose={() => setChoosing(false)}
        pictures={pictures}
        chosen={draft.pictures}
        onChange={(names) => edit({ pictures: names })}
      />
    </section>
  );
}

type Props = {
  isOpen: boolean;
  onClose: () => void;
  pictures: readonly PictureChoice[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
};

/** Every shipped picture; those that are pressed stand on the poster, in the order they were pressed. */
function Picker({ isOpen, onClose, pictures, chosen, onChange }: Props) {
  const t = useT();
  const name = usePictureName();
  const groups = [
    { kind: "person", title: t("materials.pictures.people") },
    { kind: "pictogram", title: t("materials.pictures.things") },
  ] as const;

  function choose(keys: ReadonlySet<string | number>, of: readonly PictureChoice[]) {
    const here = new Set(of.map((picture) => picture.name));
    const kept = chosen.filter((picture) => !here.has(picture) || keys.has(picture));
    const added = [...keys].map(String).filter((key) => !chosen.includes(key));
    onChange([...kept, ...added]);
  }

  return (
    <Dialog
      title={t("materials.pictures.choose")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t("materials.pictures.done")}
        </Button>
      }
    >
      <p className={styles.soft}>{t("materials.pictures.hint")}</p>
      {pictures.length === 0 && <Skeleton />}
      {groups.map(({ kind, title }) => {
        const here = pictures.filter((picture) => picture.kind === kind);
        return (
          <section key={kind} className={looks.group}>
            <h3>{title}</h3>
            <ToggleButtonGroup
              aria-label={title}
              className={looks.grid}
              selectionMode="multiple"
              selectedKeys={here.map((picture) => picture.name).filter((key) => chosen.includes(key))}
              onSelectionChange={(keys) => choose(keys, here)}
            >
              {here.map((picture) => (
                <ToggleButton key={picture.name} id={picture.name} className={looks.choice}>
                  <Drawing picture={picture} alt="" />
                  <span className={looks.name}>{name(picture.name)}</span>
                  {chosen.includes(picture.name) && (
                    <span className={looks.tick}>
                      <Icon of={Check} />
                    </span>
                  )}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </section>
        );
      })}
    </Dialog>
  );
}
