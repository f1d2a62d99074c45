import { ComboBox, href, SaveDialog, TextField, useDraft, useGo } from "@/components";
import { dayOf, useT } from "@/i18n";
import { fieldError, newId, type Story, useCommand, useMe, useSave } from "@/ipc";

type Typed = Pick<Story, "title" | "toldBy" | "activity">;

const EMPTY: Typed = { title: "", toldBy: "", activity: null };

/** A new story: a title is enough; the rest is written on the page. */
export function NewStory({ onClose }: { onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const activities = useCommand("list_activities", {}, { kinds: ["activity"] }).data ?? [];
  const { save, isSaving, fault, problem } = useSave("save_story");
  const [typed, setTyped] = useDraft<Typed>("stories/new", EMPTY);
  const { title, toldBy, activity } = typed;

  async function create() {
    if (!me) return;
    const story = blank({ title, toldBy, activity, writtenBy: me.id });
    try {
      await save({ story }, { done: "stories.created" });
    } catch {
      // The fault stands in the dialog with everything that was typed.
      return;
    }
    setTyped(EMPTY);
    go(href("stories", story.id));
  }

  return (
    <SaveDialog
      title={t("stories.new")}
      action={t("stories.create")}
      size="medium"
      onSave={() => void create()}
      onClose={onClose}
      isSaving={isSaving}
      problem={problem}
    >
      <TextField
        autoFocus
        label={t("stories.field.title")}
        hint={t("stories.field.titleHint")}
        value={title}
        onChange={(text) => setTyped({ ...typed, title: text })}
        error={fieldError(t, fault, "title")}
        isRequired
      />
      <TextField
        label={t("stories.field.toldBy")}
        value={toldBy}
        onChange={(text) => setTyped({ ...typed, toldBy: text })}
      />
      <ComboBox
        label={t("stories.field.activity")}
        choices={activities.map(({ id, name }) => ({ id, name }))}
        value={activity}
        onChange={(chosen) => setTyped({ ...typed, activity: chosen })}
      />
    </SaveDialog>
  );
}

function blank(part: Pick<Story, "title" | "toldBy" | "activity" | "writtenBy">): Story {
  return {
    ...part,
    id: newId(),
    body: { blocks: [] },
    quote: "",
    quoteBy: part.toldBy,
    on: dayOf(new Date()),
    people: [],
    domains: [],
    why: "",
    readBack: null,
    consents: [],
    photos: [],
    used: [],
  };
}
