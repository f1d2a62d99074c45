import { Archive } from "lucide-react";
import { useCallback } from "react";
import { Gone, href, MoreMenu, Page, SavedAt, Skeleton, TextLink, useGo, Writes } from "@/components";
import { dayOf, useT } from "@/i18n";
import { type Activity, type ActivityDetail, errorWords, useAutosave, useCommand, useSave } from "@/ipc";
import styles from "./Detail.module.css";
import { Fields } from "./Fields";
import { Hanging } from "./Hanging";
import { History } from "./History";
import { Parts } from "./Parts";
import { useRhythm } from "./rhythm";
import { Stories } from "./Stories";
import { Tasks } from "./Tasks";

const KINDS = ["activity", "agreement", "involvement", "task", "person", "story"] as const;

/** One activity: who is in it, its tasks, what was agreed, and what it is. */
export function Detail({ id }: { id: string }) {
  const t = useT();
  const { data, error } = useCommand("get_activity", { id }, { kinds: KINDS });
  if (data) return <Shown detail={data} />;
  if (!error) return <Skeleton lines={8} />;
  const { what, todo } = errorWords(t, error);
  return (
    <Gone room="activities" title={t("activities.title")} back={t("activities.back")}>
      {what} {todo}
    </Gone>
  );
}

function Shown({ detail }: { detail: ActivityDetail }) {
  const t = useT();
  const rhythm = useRhythm();
  const { save } = useSave("save_activity");
  const keep = useCallback((activity: Activity) => save({ activity }), [save]);
  const draft = useAutosave(`activity/${detail.activity.id}`, detail.activity, keep);
  const { activity } = detail;
  const step = stepToday(detail);
  const lead = [rhythm(activity.rhythm), activity.place, step && t("activities.lead", { step })];
  return (
    <Page
      title={activity.name}
      crumbs={<TextLink to={href("activities")}>{t("activities.title")}</TextLink>}
      lead={lead.filter(Boolean).join(" · ")}
      actions={
        <Writes>
          <SavedAt state={draft.state} />
          <More activity={activity} />
        </Writes>
      }
    >
      <div className={styles.split}>
        <div className={styles.main}>
          {detail.hangsOn && <Hanging person={detail.hangsOn} />}
          <Parts detail={detail} />
          <Tasks detail={detail} />
          <History detail={detail} />
          <Stories detail={detail} />
        </div>
        <Fields draft={draft.draft} onChange={draft.change} fault={draft.fault} />
      </div>
    </Page>
  );
}

function stepToday({ agreements }: ActivityDetail): number | undefined {
  const today = dayOf(new Date());
  return agreements.find(({ agreement }) => agreement.on <= today)?.agreement.step;
}

function More({ activity }: { activity: Activity }) {
  const t = useT();
  const go = useGo();
  const { trySave } = useSave("archive_activity");
  async function putAway() {
    const values = { name: activity.name };
    const gone = await trySave({ id: activity.id }, { done: "activities.archive.done", values });
    if (gone !== null) go(href("activities"));
  }
  return (
    <MoreMenu
      label={t("activities.more")}
      placement="bottom end"
      groups={[
        [{ id: "archive", name: t("activities.archive"), icon: Archive, onAction: () => void putAway() }],
      ]}
    />
  );
}
