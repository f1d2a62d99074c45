import { type FormEvent, useState } from "react";
import { Button, Problem, TextField } from "@/components";
import { useT } from "@/i18n";
import { call, refreshSession, useAttempt } from "@/ipc";
import styles from "./form.module.css";

/** Two of the groups typed from the sheet: now it is known that the code is kept. */
export function ConfirmStep({ groups, onBack }: { groups: readonly string[]; onBack: () => void }) {
  const t = useT();
  const [numbers] = useState(() => twoOf(groups.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const { attempt, busy, problem } = useAttempt();

  async function confirm(event: FormEvent) {
    event.preventDefault();
    await attempt(async () => {
      await call("confirm_recovery_code", {
        groups: numbers.map((group) => ({ group, text: typed[group] ?? "" })),
      });
      await refreshSession();
    });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void confirm(event)}>
      <div className={styles.pair}>
        {numbers.map((number, index) => (
          <TextField
            key={number}
            label={t("session.confirm.group", { number })}
            value={typed[number] ?? ""}
            onChange={(text) => setTyped((before) => ({ ...before, [number]: text }))}
            spellCheck="false"
            autoComplete="off"
            autoFocus={index === 0}
          />
        ))}
      </div>
      <Problem words={problem} />
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onBack}>
          {t("session.code.again")}
        </Button>
        <Button type="submit" look="primary" isPending={busy}>
          {t("session.next")}
        </Button>
      </div>
    </form>
  );
}

/** Two different group numbers, in order. */
function twoOf(count: number): [number, number] {
  const first = 1 + Math.floor(Math.random() * count);
  const step = 1 + Math.floor(Math.random() * (count - 1));
  const second = ((first - 1 + step) % count) + 1;
  return first < second ? [first, second] : [second, first];
}
