import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from "react";
import { useT } from "@/i18n";
import { TextButton } from "./Button";
import styles from "./Later.module.css";
import { Notice } from "./Notice";

/** A part of the page that is read on its own. */
export interface Part<Props> {
  /** Reads it, once; answers whether it is there. What could not be read is tried again when it is next asked for. */
  fetch: () => Promise<boolean>;
  /** The part, when it has been read. */
  here: () => ComponentType<Props> | undefined;
}

/** Names a part by what reads it. */
export function part<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let read: ComponentType<Props> | undefined;
  let coming: Promise<boolean> | undefined;
  const fetch = () => {
    coming ??= load().then(
      (component) => {
        read = component;
        return true;
      },
      () => {
        coming = undefined;
        return false;
      },
    );
    return coming;
  };
  return { fetch, here: () => read };
}

interface Shows<Props> {
  of: Part<Props>;
  give: Props;
  /** Stands there until it has been read. */
  meanwhile?: ReactNode;
}

/**
 * Shows a part, and reads it first when nobody has. Unlike React's `lazy` it is drawn as soon as it is there: React holds
 * what has suspended back for 300 ms, also when it was read long before. What cannot be read leaves no empty window.
 */
export function Later<Props extends object>({ of, give, meanwhile }: Shows<Props>) {
  const [state, setState] = useState<"coming" | "here" | "unread">("coming");
  const read = useCallback(() => {
    setState("coming");
    void of.fetch().then((isHere) => setState(isHere ? "here" : "unread"));
  }, [of]);
  useEffect(() => {
    if (!of.here()) read();
  }, [of, read]);
  const Read = of.here();
  if (Read) return <Read {...give} />;
  return state === "unread" ? <Unread onRetry={read} /> : meanwhile;
}

function Unread({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <div className={styles.unread}>
      <Notice
        tone="error"
        title={t("components.later.unread")}
        action={<TextButton onPress={onRetry}>{t("components.later.retry")}</TextButton>}
        live
      >
        {t("components.later.todo")}
      </Notice>
    </div>
  );
}
