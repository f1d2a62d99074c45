import { Check, TriangleAlert } from "lucide-react";
import { useFormat, useT } from "@/i18n";
import { TextButton } from "./Button";
import { Icon } from "./Icon";
import styles from "./SavedAt.module.css";

/** Where saving stands. */
export type SaveState =
  | { phase: "idle" }
  | { phase: "saving" }
  | { phase: "saved"; at: Date }
  | { phase: "failed"; reason?: string; retry: () => void };

/** "Gemt 14.05", quietly; loud only when something could not be saved. */
export function SavedAt({ state }: { state: SaveState }) {
  const t = useT();
  const format = useFormat();
  return (
    <span className={styles.saved} role="status">
      {state.phase === "saving" && t("components.saved.saving")}
      {state.phase === "saved" && (
        <>
          <Icon of={Check} size={16} />
          {t("components.saved.saved", { time: format.time(state.at) })}
        </>
      )}
      {state.phase === "failed" && (
        <span className={styles.failed}>
          <Icon of={TriangleAlert} size={16} />
          {t("components.saved.failed")}
          {state.reason && <>: {state.reason}</>}
          <TextButton onPress={state.retry}>{t("components.saved.retry")}</TextButton>
        </span>
      )}
    </span>
  );
}
