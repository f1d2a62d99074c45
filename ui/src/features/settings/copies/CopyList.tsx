import { useState } from "react";
import { Button, EmptyState, List, Row, Section, Skeleton, TextButton } from "@/components";
import { capital, dayOf, useFormat, useT } from "@/i18n";
import { type CopyInfo, type CopyPlace, useCommand, useMay } from "@/ipc";
import { RestoreDialog } from "./RestoreDialog";

/** How many are shown at first. */
const FIRST = 5;

/** The copies in a place, each with a way to look into it and put it back. */
export function CopyList({ place, title }: { place: CopyPlace; title: string }) {
  const t = useT();
  const format = useFormat();
  const { data: copies, isPending } = useCommand("list_copies", { place });
  const leads = useMay("lead");
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<CopyInfo | null>(null);
  if (isPending) return <Skeleton />;
  if (!copies) return null;
  if (copies.length === 0) return <EmptyState>{t("copies.empty")}</EmptyState>;
  return (
    <Section title={title}>
      <List>
        {(all ? copies : copies.slice(0, FIRST)).map((copy) => {
          const when = t("copies.when", {
            day: format.dayLong(dayOf(new Date(copy.madeAt))),
            time: format.time(copy.madeAt),
          });
          const size = format.number(Math.max(0.1, Math.round(copy.bytes / 1e5) / 10));
          return (
            <Row
              key={copy.name}
              title={capital(when)}
              detail={t("copies.size", { size })}
              end={
                leads && (
                  <Button
                    small
                    look="quiet"
                    aria-label={t("copies.restore.openNamed", { when })}
                    onPress={() => setChosen(copy)}
                  >
                    {t("copies.restore.open")}
                  </Button>
                )
              }
            />
          );
        })}
      </List>
      {!all && copies.length > FIRST && (
        <div>
          <TextButton onPress={() => setAll(true)}>{t("copies.all", { count: copies.length })}</TextButton>
        </div>
      )}
      {chosen && <RestoreDialog copy={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}
