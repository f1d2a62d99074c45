import { type FormEvent, type ReactNode, useState } from "react";
import { Button, Notice, Problem, Progress, RestorePreview, Select, TextButton } from "@/components";
import { useT } from "@/i18n";
import {
  type CopyInfo,
  type CopyOpener,
  call,
  type RestorePreview as Preview,
  restoreCopy,
  useAttempt,
  useWhen,
} from "@/ipc";
import styles from "./form.module.css";
import { keyOf, type useCopies } from "./useCopies";

type Props = {
  copies: ReturnType<typeof useCopies>;
  /** Who opens, so far as it is typed. */
  opener: CopyOpener | null;
  /** Who opens; null while her password is missing, and then it is asked for. */
  open: () => CopyOpener | null;
  /** Leads back to the door. */
  onDone?: () => void;
  /** Who opens is asked for here, when it is for this way alone. */
  fields?: ReactNode;
};

/** The way back from a copy while the office is not open: which one, what happens, and the doing. */
export function FromCopy({ copies: { copies, chosen, choose, find }, opener, open, onDone, fields }: Props) {
  const t = useT();
  const when = useWhen();
  // Of one copy, opened by one person: with another it is no longer what would happen.
  const [looked, setLooked] = useState<{ at: CopyInfo; opener: CopyOpener; preview: Preview } | null>(null);
  const { attempt, busy, problem } = useAttempt();
  const isSame =
    looked &&
    chosen &&
    keyOf(looked.at) === keyOf(chosen) &&
    looked.opener.coordinator === opener?.coordinator &&
    looked.opener.password === opener.password &&
    looked.opener.isCode === opener.isCode;
  const preview = isSame ? looked.preview : null;

  async function run(work: () => Promise<void>) {
    if (busy) return;
    if (!(await attempt(work))) setLooked(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const by = open();
    if (!chosen || !by) return;
    const request = { place: chosen.place, name: chosen.name, opener: by };
    void run(async () => {
      if (!preview) {
        const seen = await call("preview_restore", request);
        return setLooked({ at: chosen, opener: by, preview: seen });
      }
      await restoreCopy(request);
      onDone?.();
    });
  }

  // Of a copy whose keys cannot be read nobody can be told, and nothing opens it.
  const damaged = chosen !== undefined && fields !== undefined && chosen.coordinators.length === 0;

  function named({ place, folder, madeAt, coordinators }: CopyInfo): string {
    const made = when(madeAt);
    // Copies of several offices may have been found: the folder and who worked there tell them apart.
    if (folder && coordinators.length === 0) return t("copies.from.foundAt", { when: made, folder });
    if (folder) return t("copies.from.foundIn", { when: made, folder, who: namesOf(coordinators) });
    return place === "own" ? made : t(`copies.from.${place}`, { when: made });
  }

  /** Enough of them to tell one office from another. */
  function namesOf(coordinators: CopyInfo["coordinators"]): string {
    const names = coordinators
      .slice(0, 2)
      .map(({ name }) => name)
      .join(", ");
    const count = coordinators.length - 2;
    return count > 0 ? t("copies.from.andMore", { names, count }) : names;
  }

  return (
    <form className={styles.group} onSubmit={submit}>
      <h2>{t("copies.from.title")}</h2>
      <p className={styles.soft}>{t("copies.from.lead")}</p>
      {!chosen && <Notice tone="info">{t("copies.from.none")}</Notice>}
      {chosen && (
        <>
          <Select
            label={t("copies.from.copy")}
            choices={copies.map((copy) => ({ id: keyOf(copy), name: named(copy) }))}
            value={keyOf(chosen)}
            onChange={choose}
          />
          {damaged ? (
            <Notice tone="error" title={t("errors.copy_damaged.what")}>
              {t("errors.copy_damaged.todo")}
            </Notice>
          ) : (
            fields
          )}
        </>
      )}
      {busy && <Progress label={t(preview ? "copies.restore.doing" : "copies.restore.reading")} />}
      {preview && !busy && <RestorePreview {...preview} />}
      <Problem words={problem} />
      <div className={styles.buttons}>
        <TextButton onPress={() => void run(find)}>{t("copies.from.find")}</TextButton>
        {chosen && !damaged && (
          <Button type="submit" look={preview ? "primary" : "secondary"} isPending={busy}>
            {t(deed(preview))}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What the button does next. */
function deed(preview: Preview | null) {
  if (!preview) return "copies.from.look";
  return preview.keysOnly ? "copies.restore.keysAction" : "copies.restore.action";
}
