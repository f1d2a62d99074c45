import { useRef, useState } from "react";
import { PasswordField, Select, TextButton, TextField } from "@/components";
import { useT } from "@/i18n";
import type { Colleague, CopyInfo, CopyOpener } from "@/ipc";
import { FromCopy } from "./FromCopy";
import styles from "./form.module.css";
import { Salvage } from "./Salvage";
import { useCopies } from "./useCopies";

interface Props {
  /** Who can have saved what is readable of the file; nobody when there is nothing to read it with. */
  inside?: Colleague[];
  /** Leads back to the door. */
  onDone?: () => void;
}

/**
 * The ways back while the office is not open: what can still be read of its file, and a copy. Who it is and the password
 * are asked for once; both ways use them.
 */
export function WaysBack({ inside = [], onDone }: Props) {
  const t = useT();
  const copies = useCopies();
  const [who, setWho] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  // The printed code opens for everybody, when no password is known that does.
  const [isCode, setIsCode] = useState(false);
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const people = known(inside, copies.chosen);
  const coordinator = (people.find(({ id }) => id === who) ?? people[0])?.id;
  const opener: CopyOpener | null = coordinator && password !== "" ? { coordinator, password, isCode } : null;
  const both = inside.length > 0;
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setAsked(false);
  };

  /** Who opens, once the password is typed; asks for it otherwise, where it may be out of sight. */
  function open(): CopyOpener | null {
    setAsked(opener === null);
    if (opener === null) field.current?.querySelector("input")?.focus();
    return opener;
  }

  function swap() {
    setIsCode(!isCode);
    setPassword("");
    setAsked(false);
  }

  const typed = { value: password, onChange: change(setPassword) };
  const key = (
    <>
      {people.length > 1 && (
        <Select
          label={t("session.unlock.who")}
          choices={people}
          value={coordinator ?? ""}
          onChange={change(setWho)}
        />
      )}
      {people.length > 0 && (
        <div ref={field} className={styles.opener}>
          {isCode ? (
            <TextField
              label={t("copies.from.code")}
              hint={t("copies.from.codeHint")}
              error={asked ? t("copies.from.needsCode") : undefined}
              {...typed}
              spellCheck="false"
              autoComplete="off"
            />
          ) : (
            <PasswordField
              label={t("copies.from.password")}
              hint={t("copies.from.passwordHint")}
              error={asked ? t("copies.from.needsPassword") : undefined}
              {...typed}
              autoComplete="current-password"
            />
          )}
          <TextButton onPress={swap}>
            {t(isCode ? "copies.from.usePassword" : "copies.from.useCode")}
          </TextButton>
        </div>
      )}
    </>
  );
  if (!both) return <FromCopy copies={copies} opener={opener} open={open} onDone={onDone} fields={key} />;
  return (
    <>
      <section className={styles.group}>
        <h2>{t("copies.mend.title")}</h2>
        <p className={styles.soft}>{t("copies.mend.lead")}</p>
        {key}
      </section>
      <Salvage open={open} onDone={onDone} />
      <FromCopy copies={copies} opener={opener} open={open} onDone={onDone} />
    </>
  );
}

/** Everybody with a password here or in the copy; nobody twice. */
function known(inside: Colleague[], copy: CopyInfo | undefined): Colleague[] {
  const here = inside.map(({ id }) => id);
  return [...inside, ...(copy?.coordinators ?? []).filter(({ id }) => !here.includes(id))];
}
