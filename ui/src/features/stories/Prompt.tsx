import { Sparkles, X } from "lucide-react";
import { useState } from "react";
import { Icon, IconButton, TextButton } from "@/components";
import { type MessageId, useT } from "@/i18n";
import styles from "./Writing.module.css";

const QUESTIONS: MessageId[] = [
  "stories.prompt.before",
  "stories.prompt.turn",
  "stories.prompt.others",
  "stories.prompt.now",
];

/** One question at a time that helps to write on; each can be waved away. */
export function Prompt({ onWrite }: { onWrite: () => void }) {
  const t = useT();
  const [at, setAt] = useState(0);
  const question = QUESTIONS[at];
  if (!question) return null;
  return (
    <div className={styles.prompt}>
      <Icon of={Sparkles} size={16} />
      <span>{t(question)}</span>
      <TextButton onPress={onWrite}>{t("stories.prompt.write")}</TextButton>
      <IconButton icon={X} label={t("stories.prompt.next")} onPress={() => setAt(at + 1)} />
    </div>
  );
}
