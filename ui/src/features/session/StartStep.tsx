import { DoorOpen, type LucideIcon, Sprout } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Icon, Problem, Progress } from "@/components";
import { type MessageId, useT } from "@/i18n";
import { call, refreshSession, useAttempt } from "@/ipc";
import form from "./form.module.css";
import styles from "./StartStep.module.css";

const WAYS: { sample: boolean; icon: LucideIcon; name: MessageId; text: MessageId }[] = [
  { sample: true, icon: DoorOpen, name: "session.start.sample", text: "session.start.sampleText" },
  { sample: false, icon: Sprout, name: "session.start.empty", text: "session.start.emptyText" },
];

/** Sample office or empty one. */
export function StartStep() {
  const t = useT();
  const { attempt, busy, problem } = useAttempt();
  const choose = (sample: boolean) =>
    attempt(async () => {
      await call("choose_start", { sample });
      await refreshSession();
    });
  return (
    <div className={form.form}>
      {WAYS.map(({ sample, icon, name, text }) => (
        <AriaButton key={name} className={styles.way} isDisabled={busy} onPress={() => void choose(sample)}>
          <Icon of={icon} size={24} />
          <span>
            <span className={styles.name}>{t(name)}</span>
            <span className={styles.text}>{t(text)}</span>
          </span>
        </AriaButton>
      ))}
      {busy && <Progress label={t("components.loading")} />}
      <Problem words={problem} />
    </div>
  );
}
