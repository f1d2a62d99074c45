import { Archive, Presentation } from "lucide-react";
import { useCallback, useState } from "react";
import {
  Button,
  Gone,
  href,
  MoreMenu,
  Page,
  SavedAt,
  Skeleton,
  TextLink,
  useGo,
  useReadOnly,
  Writes,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { errorWords, type Story, type StoryDetail, useAutosave, useCommand, useSave } from "@/ipc";
import { Beside } from "./Beside";
import { Details } from "./Details";
import { Reading } from "./Reading";
import { Sheet } from "./Sheet";
import styles from "./StoryRoom.module.css";
import { UseDialog } from "./UseDialog";
import { Writing } from "./Writing";

/** One story: written on the left, with consent, people and photos beside it. */
export function StoryRoom({ id }: { id: string }) {
  const t = useT();
  const { data, error } = useCommand(
    "get_story",
    { id },
    { kinds: ["story", "person", "activity"], keep: true },
  );
  if (data?.story.id === id) return <Editor detail={data} />;
  if (!error) return <Skeleton />;
  const { what, todo } = errorWords(t, error);
  return (
    <Gone room="stories" title={t("stories.title")} back={t("stories.back")}>
      {what} {todo}
    </Gone>
  );
}

function Editor({ detail }: { detail: StoryDetail }) {
  const t = useT();
  const reads = useReadOnly();
  const { save } = useSave("save_story");
  const keep = useCallback((story: Story) => save({ story }), [save]);
  const { draft, change, state, fault, flush } = useAutosave(`story/${detail.story.id}`, detail.story, keep);
  const [isUsing, setUsing] = useState(false);
  const [isDetails, setDetails] = useState(false);

  return (
    <Page
      title={draft.title || t("stories.untitled")}
      crumbs={
        <>
          <TextLink to={href("stories")}>{t("stories.title")}</TextLink>
          {detail.activity && draft.activity && (
            <>
              {" › "}
              <TextLink to={href("activities", draft.activity)}>{detail.activity}</TextLink>
            </>
          )}
        </>
      }
      lead={
        <Told
          story={draft}
          minutes={detail.minutesAloud}
          onEdit={() => setDetails(!isDetails)}
          isOpen={isDetails}
        />
      }
      actions={
        <Writes>
          <SavedAt state={state} />
          <More id={draft.id} />
          <Button
            icon={Presentation}
            onPress={() => {
              void flush();
              setUsing(true);
            }}
          >
            {t("stories.use")}
          </Button>
        </Writes>
      }
    >
      <div className={styles.split}>
        <div className={styles.text}>
          {isDetails && <Details story={draft} change={change} fault={fault} />}
          {reads ? <Reading story={draft} /> : <Writing story={draft} change={change} />}
          <Sheet story={draft} />
        </div>
        <Beside detail={detail} story={draft} change={change} />
      </div>
      {isUsing && <UseDialog detail={detail} onClose={() => setUsing(false)} />}
    </Page>
  );
}

interface ToldProps {
  story: Story;
  minutes: number;
  isOpen: boolean;
  onEdit: () => void;
}

function Told({ story, minutes, isOpen, onEdit }: ToldProps) {
  const t = useT();
  const format = useFormat();
  const coordinators = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).data ?? [];
  const writer = coordinators.find(({ id }) => id === story.writtenBy)?.name.split(" ")[0];
  const told = story.toldBy
    ? t("stories.toldTo", { teller: story.toldBy, writer: writer ?? "" })
    : t("stories.writtenBy", { writer: writer ?? "" });
  return (
    <span className={styles.told}>
      {[told, format.dayLong(story.on).replace(/^\S+ /, ""), t("stories.minutes", { minutes })].join(" · ")}
      <Writes>
        <Button look="quiet" small onPress={onEdit} aria-expanded={isOpen}>
          {t(isOpen ? "stories.detailsDone" : "stories.details")}
        </Button>
      </Writes>
    </span>
  );
}

function More({ id }: { id: string }) {
  const t = useT();
  const go = useGo();
  const { trySave } = useSave("archive_story");
  const archive = async () => {
    if ((await trySave({ id }, { done: "stories.archived" })) !== null) go(href("stories"));
  };
  return (
    <MoreMenu
      label={t("stories.more")}
      placement="bottom end"
      groups={[
        [{ id: "archive", name: t("stories.archive"), icon: Archive, onAction: () => void archive() }],
      ]}
    />
  );
}
