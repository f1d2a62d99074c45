import { CopyCheck } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, List, Notice, Row, Section, Skeleton } from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import { call, errorWords, queryClient, useCommand } from "@/ipc";
import styles from "./settings.module.css";

/** The encrypted copies that are made when the app closes, and one more on request. */
export function Copies() {
  const t = useT();
  const format = useFormat();
  const copies = useCommand("list_copies", {}).data;
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function make() {
    setBusy(true);
    setMade(false);
    setFault(null);
    try {
      await call("make_copy", {});
      setMade(true);
      await queryClient.invalidateQueries({ queryKey: ["list_copies"] });
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  if (!copies) return <Skeleton />;
  return (
    <>
      <p>{t("settings.copies.lead")}</p>
      <div className={styles.buttons}>
        <Button icon={CopyCheck} isPending={busy} onPress={() => void make()}>
          {t("settings.copies.make")}
        </Button>
      </div>
      {made && (
        <Notice tone="done" live>
          {t("settings.copies.made")}
        </Notice>
      )}
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      {copies.length === 0 ? (
        <EmptyState>{t("settings.copies.empty")}</EmptyState>
      ) : (
        <Section title={t("settings.copies.list")}>
          <List>
            {copies.map((copy) => (
              <Row
                key={copy.name}
                title={t("settings.copies.when", {
                  day: format.dayLong(dayOf(new Date(copy.madeAt))),
                  time: format.time(copy.madeAt),
                })}
                detail={copy.name}
                end={t("settings.copies.size", {
                  size: format.number(Math.max(0.1, Math.round(copy.bytes / 1e5) / 10)),
                })}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
