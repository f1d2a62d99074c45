import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
  type InputProps,
  type TextFieldProps,
} from "react-aria-components";
import { useT } from "@/i18n";
import { FieldFoot, FieldLabel, type FieldWords } from "./Field";
import styles from "./Field.module.css";
import { IconButton } from "./IconButton";
import { ReadValue, useReadOnly } from "./ReadOnly";

type Props = FieldWords &
  Omit<TextFieldProps, "children" | "className" | "isInvalid"> & {
    /** The language and direction of what is typed, when it is not the interface's. */
    textLang?: string;
    textDir?: "ltr" | "rtl";
  };

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  labelHidden,
  placeholder,
  inputMode,
  textLang,
  textDir,
  ...rest
}: Props & Pick<InputProps, "placeholder" | "inputMode">) {
  const words = { label, hint, error, labelHidden };
  if (useReadOnly())
    return <ReadValue {...{ label, labelHidden, textLang, textDir }}>{rest.value}</ReadValue>;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <FieldLabel {...words} />
      <Input
        className={styles.box}
        placeholder={placeholder}
        inputMode={inputMode}
        lang={textLang}
        dir={textDir ?? "auto"}
      />
      <FieldFoot {...words} />
    </AriaTextField>
  );
}

/** Several lines; grows with what is typed. `rows` is its least height. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  placeholder,
  rows = 3,
  value,
  textLang,
  textDir,
  ...rest
}: Omit<Props, "value"> & { value: string; placeholder?: string; rows?: 1 | 2 | 3 | 4 | 6 | 8 }) {
  const words = { label, hint, error, labelHidden };
  if (useReadOnly()) return <ReadValue {...{ label, labelHidden, textLang, textDir }}>{value}</ReadValue>;
  return (
    <AriaTextField {...rest} value={value} isInvalid={Boolean(error)} className={styles.field}>
      <FieldLabel {...words} />
      <div className={styles.grow} data-text={value}>
        <AriaTextArea
          className={`${styles.box} ${styles.area} ${styles.rows}`}
          style={{ "--rows": rows } as React.CSSProperties}
          rows={rows}
          lang={textLang}
          dir={textDir ?? "auto"}
          placeholder={placeholder}
        />
      </div>
      <FieldFoot {...words} />
    </AriaTextField>
  );
}

/** A password that can be shown while it is typed. */
export function PasswordField({ label, hint, error, ...rest }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const words = { label, hint, error };
  return (
    <AriaTextField
      {...rest}
      type={shown ? "text" : "password"}
      isInvalid={Boolean(error)}
      className={styles.field}
    >
      <FieldLabel {...words} />
      <div className={styles.affix}>
        <Input className={styles.box} spellCheck={false} autoCapitalize="off" />
        <span className={styles.affixButton}>
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? "components.password.hide" : "components.password.show")}
            onPress={() => setShown(!shown)}
          />
        </span>
      </div>
      <FieldFoot {...words} />
    </AriaTextField>
  );
}
