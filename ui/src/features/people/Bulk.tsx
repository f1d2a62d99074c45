import { Archive, Copy, Tag, UserRoundPen, X } from "lucide-react";
import { useState } from "react";
import { Toolbar } from "react-aria-components";
import { Button, IconButton, Menu, showProblem, showToast } from "@/components";
import { useT } from "@/i18n";
import { call, copyPrivately, errorWords, useSave } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./bulk.module.css";
import { LabelDialog } from "./LabelDialog";

type Props = { ids: string[]; onNone: () => void };

/** What can be done with those who are chosen; nothing is there until somebody is. How many is read aloud. */
export function Bulk({ ids, onNone }: Props) {
  const t = useT();
  const count = ids.length;
  return (
    <div className={count > 0 ? styles.bar : styles.nobody}>
      <p role="status" className={styles.count}>
        {count > 0 && t("people.chosen", { count })}
      </p>
      {count > 0 && (
        <>
          <Deeds ids={ids} onNone={onNone} />
          <span className={styles.none}>
            <IconButton icon={X} label={t("people.bulk.none")} onPress={onNone} />
          </span>
        </>
      )}
    </div>
  );
}

function Deeds({ ids, onNone }: Props) {
  const t = useT();
  const copy = useCopy(ids);
  const states = useChoices("personState");
  const [labelling, setLabelling] = useState(false);
  const setState = useSave("set_people_state");
  const archive = useSave("archive_people");
  const count = ids.length;

  async function putAway() {
    if (
      (await archive.trySave({ people: ids }, { done: "people.bulk.archived", values: { count } })) !== null
    )
      onNone();
  }
  return (
    <Toolbar aria-label={t("people.bulk")} className={styles.deeds}>
      <Menu
        label={t("people.bulk.copy")}
        trigger={
          <Button small icon={Copy}>
            {t("people.bulk.copy")}
          </Button>
        }
        groups={[
          [
            { id: "phones", name: t("people.bulk.phones"), onAction: () => void copy("phones") },
            { id: "emails", name: t("people.bulk.emails"), onAction: () => void copy("emails") },
          ],
        ]}
      />
      <Button small icon={Tag} onPress={() => setLabelling(true)}>
        {t("people.bulk.label")}
      </Button>
      <Menu
        label={t("people.bulk.state")}
        trigger={
          <Button small icon={UserRoundPen}>
            {t("people.bulk.state")}
          </Button>
        }
        groups={[
          states.map(({ id, name }) => ({
            id,
            name,
            onAction: () =>
              void setState.trySave(
                { people: ids, state: id },
                { done: "people.bulk.stateDone", values: { count, state: name } },
              ),
          })),
        ]}
      />
      <Button small icon={Archive} onPress={() => void putAway()}>
        {t("people.bulk.archive")}
      </Button>
      {labelling && <LabelDialog ids={ids} onClose={() => setLabelling(false)} />}
    </Toolbar>
  );
}

/** Copies, for a minute, numbers, one a line, or addresses as a mail program takes them; says how many had none. */
function useCopy(ids: string[]) {
  const t = useT();
  return async (what: "phones" | "emails") => {
    try {
      const found = (await call("people_reach", { people: ids }))[what];
      if (found.length > 0) await copyPrivately(found.join(what === "phones" ? "\n" : "; "));
      showToast({
        text: t(`people.bulk.${what}Done`, { count: found.length }),
        detail: found.length > 0 ? t(`people.bulk.${what}Hint`) : undefined,
      });
    } catch (fault) {
      showProblem(errorWords(t, fault));
    }
  };
}
