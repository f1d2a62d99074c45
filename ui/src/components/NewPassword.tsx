import { useState } from "react";
import { type MessageId, useT } from "@/i18n";
import styles from "./NewPassword.module.css";
import { PasswordField } from "./TextField";

/** What the core says about a password while it is typed. */
export interface Advice {
  score: number;
  acceptable: boolean;
  warning: Code<"components.passwordWarning."> | null;
  suggestions: Code<"components.passwordSuggestion.">[];
}

type Code<Prefix extends string> = MessageId extends infer Id
  ? Id extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;

type Props = {
  /** What the first field asks for. */
  label?: string;
  value: string;
  onChange: (password: string) => void;
  /** The advice on `value`, when it has come. */
  advice: Advice | undefined;
  /** The same password, typed once more. */
  repeat: string;
  onRepeat: (repeat: string) => void;
};

/** Choosing a password: typed twice, with advice in words while typing. */
export function NewPassword({ label, value, onChange, advice, repeat, onRepeat }: Props) {
  const t = useT();
  const [left, setLeft] = useState(false);
  const shown = value === "" ? undefined : advice;
  const different = repeat !== "" && repeat !== value && (left || !value.startsWith(repeat));
  return (
    <div className={styles.fields}>
      <PasswordField
        label={label ?? t("components.newPassword.password")}
        hint={t("components.newPassword.hint")}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        isRequired
      />
      <div className={styles.advice} aria-live="polite">
        <span className={styles.track} aria-hidden>
          {[0, 1, 2, 3].map((part) => (
            <span key={part} className={shown && part < shown.score ? styles.on : styles.off} />
          ))}
        </span>
        {/* Has its line before there is a word on it: what is pressed below must not move when the advice comes. */}
        <p className={styles.strength}>
          {shown && t("components.newPassword.strength", { score: String(shown.score) })}
        </p>
        {shown && !shown.acceptable && <Why {...shown} />}
      </div>
      <PasswordField
        label={t("components.newPassword.repeat")}
        value={repeat}
        onChange={onRepeat}
        onBlur={() => setLeft(true)}
        error={different ? t("components.newPassword.different") : undefined}
        autoComplete="new-password"
        isRequired
      />
    </div>
  );
}

/** What makes it easy to guess, and what would help. */
function Why({ warning, suggestions }: Advice) {
  const t = useT();
  return (
    <>
      {warning && <p>{t(`components.passwordWarning.${warning}`)}</p>}
      {suggestions.slice(0, 2).map((code) => (
        <p key={code}>{t(`components.passwordSuggestion.${code}`)}</p>
      ))}
    </>
  );
}
