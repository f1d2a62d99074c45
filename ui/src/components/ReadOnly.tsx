import { createContext, type ReactNode, useContext } from "react";
import type { FieldWords } from "./Field";
import field from "./Field.module.css";

const Context = createContext(false);

/**
 * What lies in it can be read and not changed: every field shows what it holds as words, an empty one nothing, and
 * `Writes` is left out. The frame puts it round all rooms, so that nothing has to be remembered.
 */
export function ReadOnly({ on, children }: { on: boolean; children: ReactNode }) {
  return <Context value={on}>{children}</Context>;
}

/** Whether what is shown here can only be read. */
export function useReadOnly(): boolean {
  return useContext(Context);
}

/** A button, a menu or a part that changes something in the office; not there for those who only read. */
export function Writes({ children }: { children: ReactNode }) {
  return useReadOnly() ? null : children;
}

/** Fields everybody may use: search and filters, print choices, her own settings. */
export function Usable({ children }: { children: ReactNode }) {
  return <Context value={false}>{children}</Context>;
}

type Read = Pick<FieldWords, "label" | "labelHidden"> & {
  /** The language and direction of the words, when they are not the interface's. */
  textLang?: string;
  textDir?: "ltr" | "rtl";
  children: ReactNode;
};

/** What a field holds, as words under its label; nothing when it is empty. */
export function ReadValue({ label, labelHidden, textLang, textDir, children }: Read) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div className={field.read}>
      <span className={labelHidden ? field.hidden : field.readLabel}>{label}</span>{" "}
      <div className={field.readText} lang={textLang} dir={textDir ?? "auto"}>
        {children}
      </div>
    </div>
  );
}
