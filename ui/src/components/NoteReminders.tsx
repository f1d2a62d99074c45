import { Info } from "lucide-react";
import type { MessageId } from "@/i18n";
import { useT } from "@/i18n";
import { Icon } from "./Icon";
import styles from "./NoteReminders.module.css";

/** A quiet line under a note for each thing it seems to hold that does not belong in it. It blocks nothing. */
export function NoteReminders({
  codes,
}: {
  codes: readonly ("cpr" | "health" | "faith" | "benefits" | "crime")[];
}) {
  const t = useT();
  return (
    <div role="status" className={styles.reminders}>
      {codes.map((code) => {
        const words: MessageId = `people.reminder.${code}`;
        return (
          <p key={code} className={styles.reminder}>
            <Icon of={Info} size={16} />
            {t(words)}
          </p>
        );
      })}
    </div>
  );
}
