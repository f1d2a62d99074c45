import { useState } from "react";
import { href, PersonLink, SaveDialog, TextField, useDraft, useGo } from "@/components";
import { useT } from "@/i18n";
import { fieldError, newId, type Person, useCommand, useSave } from "@/ipc";
import styles from "./people.module.css";

const EMPTY = { called: "", fullName: "", phone: "" };

/** Someone new: the called name is enough. Tells while it is typed whom it looks like. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const [typed, setTyped] = useDraft("people/new", EMPTY);
  const [id] = useState(newId);
  const { save, isSaving, fault, problem } = useSave("save_person");
  const change = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part });

  async function create() {
    try {
      const person = await save(
        { person: newPerson(id, typed) },
        { done: "people.created", values: { name: typed.called.trim() } },
      );
      setTyped(EMPTY);
      go(href("people", person.id, { tab: "about" }));
    } catch {
      // The dialog stays with what was typed, and says what went wrong.
    }
  }

  return (
    <SaveDialog
      title={t("people.create.title")}
      action={t("people.create.action")}
      onSave={() => void create()}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={typed.called.trim() === ""}
      problem={problem}
    >
      <div className={styles.named}>
        <TextField
          label={t("people.create.called")}
          hint={t("people.create.hint")}
          value={typed.called}
          onChange={(called) => change({ called })}
          error={fieldError(t, fault, "called")}
          isRequired
          autoFocus
        />
        <Alike name={typed.called} />
      </div>
      <div className={styles.named}>
        <TextField
          label={t("people.create.fullName")}
          value={typed.fullName}
          onChange={(fullName) => change({ fullName })}
          error={fieldError(t, fault, "fullName")}
        />
        <Alike name={typed.fullName} />
      </div>
      <TextField
        label={t("people.create.phone")}
        value={typed.phone}
        onChange={(phone) => change({ phone })}
        error={fieldError(t, fault, "phones")}
        inputMode="tel"
      />
    </SaveDialog>
  );
}

/** People whose names are like the one that is typed; a warning, never a stop. */
function Alike({ name }: { name: string }) {
  const t = useT();
  const enabled = name.trim().length > 1;
  const { data } = useCommand("people_like", { name }, { enabled, keep: true, forget: true });
  const hits = enabled ? (data ?? []) : [];
  return (
    <div role="status">
      {hits.length > 0 && (
        <div className={styles.alike}>
          <p>{t("people.create.alike")}</p>
          <ul>
            {hits.map((hit) => (
              <li key={hit.id}>
                <PersonLink id={hit.id}>{hit.title}</PersonLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function newPerson(id: string, { called, fullName, phone }: typeof EMPTY): Person {
  return {
    id,
    called: called.trim(),
    fullName: fullName.trim(),
    origin: "resident",
    phones: phone.trim() === "" ? [] : [phone.trim()],
    email: "",
    area: null,
    stairwell: null,
    channel: null,
    reachWhen: "",
    languages: [],
    interests: [],
    strengths: [],
    wishes: "",
    suits: { times: [], often: null, size: null },
    labels: [],
    note: "",
    state: "possible",
    nextTalk: null,
  };
}
