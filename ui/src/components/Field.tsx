import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import styles from "./Field.module.css";

/** What every field may say about itself. */
export interface FieldWords {
  label: string;
  /** One quiet line under the field. */
  hint?: ReactNode;
  /** What is wrong, in words. Shown instead of the hint. */
  error?: string | null | undefined;
  /** Hide the label from the eye, never from a screen reader. */
  labelHidden?: boolean;
}

/** The label above a field; goes inside a React Aria field. */
export function FieldLabel({ label, labelHidden }: FieldWords) {
  return <Label className={labelHidden ? styles.hidden : styles.label}>{label}</Label>;
}

/** Hint or error below a field; goes inside a React Aria field. */
export function FieldFoot({ hint, error }: FieldWords) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  );
}
