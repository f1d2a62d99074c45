import { ChartNoAxesColumnIncreasing, Plus } from "lucide-react";
import {
  Button,
  EmptyState,
  href,
  Page,
  Segmented,
  Usable,
  useGo,
  useRemembered,
  Writes,
} from "@/components";
import { dayOf, useT } from "@/i18n";
import { useCommand } from "@/ipc";
import { AreaFilter, DayFilter } from "./Filters";
import { Ladder } from "./Ladder";
import { List } from "./List";
import { NewActivity } from "./NewActivity";
import { PrintLadder } from "./PrintLadder";

type View = "list" | "ladder";

/** Every activity, as a list or on the ladder. */
export function Activities({ isNew }: { isNew: boolean }) {
  const t = useT();
  const go = useGo();
  const today = dayOf(new Date());
  const [view, setView] = useRemembered<View>("activities/view", "ladder");
  const [area, setArea] = useRemembered<string | null>("activities/area", null);
  const [day, setDay] = useRemembered<string | null>("activities/day", null);
  const views = [
    { id: "list", name: t("activities.view.list") },
    { id: "ladder", name: t("activities.view.ladder") },
  ] as const;
  const any = useCommand(
    "list_activities",
    {},
    { kinds: ["activity", "agreement", "involvement", "task"] },
  ).data;
  const create = (
    <Writes>
      <Button look="primary" icon={Plus} onPress={() => go(href("activities", "new"))}>
        {t("activities.new")}
      </Button>
    </Writes>
  );
  const dialog = (
    <Writes>
      <NewActivity isOpen={isNew} onClose={() => go(href("activities"))} />
    </Writes>
  );
  if (any?.length === 0) {
    return (
      <Page wide title={t("activities.title")}>
        <EmptyState icon={ChartNoAxesColumnIncreasing} action={create}>
          {t("activities.empty")}
        </EmptyState>
        {dialog}
      </Page>
    );
  }
  return (
    <Page
      wide
      title={t("activities.title")}
      beside={
        <>
          <Usable>
            <Segmented label={t("activities.view")} choices={views} value={view} onChange={setView} />
          </Usable>
          <AreaFilter value={area} onChange={setArea} />
          {view === "ladder" && <DayFilter value={day} today={today} onChange={setDay} />}
        </>
      }
      actions={
        <>
          {view === "ladder" && <PrintLadder on={day ?? today} area={area} />}
          {create}
        </>
      }
    >
      {view === "list" ? (
        <List area={area} />
      ) : (
        <Ladder
          area={area}
          on={day ?? today}
          isToday={day === null || day === today}
          onToday={() => setDay(null)}
        />
      )}
      {dialog}
    </Page>
  );
}
