import { History } from "lucide-react";
import { useState } from "react";
import { Button, Notice, Problem, Progress } from "@/components";
import { useT } from "@/i18n";
import {
  CallError,
  type CopyPlace,
  call,
  errorWords,
  type Rehearsal,
  refetchCopies,
  useAttempt,
  useCopiesState,
  useWhen,
} from "@/ipc";
import styles from "../settings.module.css";

const NAMES = { own: "copies.try.own", second: "copies.try.second" } as const;
const BUSY = { own: "copies.try.busyOwn", second: "copies.try.busySecond" } as const;
type Tried = Extract<CopyPlace, "own" | "second">;

/** "Prøv dine kopier": a restore in a place of its own, for each place, and when the last one was. */
export function Rehearse() {
  const t = useT();
  const state = useCopiesState();
  const { attempt, busy, problem } = useAttempt();
  const [at, setAt] = useState<Tried>("own");
  const places: Tried[] = state?.second ? ["own", "second"] : ["own"];

  const rehearse = () =>
    attempt(async () => {
      try {
        for (const place of places) {
          setAt(place);
          await call("rehearse_copies", { place });
        }
      } finally {
        await refetchCopies();
      }
    });

  const last = { own: state?.rehearsed, second: state?.rehearsedSecond };
  const tried = places.filter((place) => last[place]);
  return (
    <div className={styles.part}>
      <h3>{t("copies.try.title")}</h3>
      <p>{t("copies.try.lead")}</p>
      {busy ? (
        <Progress label={t(BUSY[at])} value={(100 * (places.indexOf(at) + 0.5)) / places.length} />
      ) : (
        <>
          {tried.length === 0 && <p className={styles.soft}>{t("copies.try.never")}</p>}
          {places.map((place) => {
            const rehearsal = last[place];
            return rehearsal && <Outcome key={place} name={t(NAMES[place])} {...rehearsal} />;
          })}
        </>
      )}
      <div className={styles.buttons}>
        <Button icon={History} isPending={busy} onPress={() => void rehearse()}>
          {t("copies.try.action")}
        </Button>
      </div>
      <Problem words={problem} />
    </div>
  );
}

function Outcome({ name, at, madeAt, fault, people, activities, stories }: Rehearsal & { name: string }) {
  const t = useT();
  const when = useWhen();
  const made = when(madeAt);
  const words = fault && errorWords(t, new CallError(fault));
  return (
    <Notice tone={words ? "attention" : "done"} title={name} live>
      <p>
        {words
          ? t("copies.try.bad", { when: made, what: words.what, todo: words.todo })
          : t("copies.try.good", { when: made, people, activities, stories })}
      </p>
      <p className={styles.soft}>{t("copies.try.last", { when: when(at) })}</p>
    </Notice>
  );
}
