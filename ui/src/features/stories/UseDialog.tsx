import { Copy, FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Notice, Problem, RadioGroup, showToast, TextField, useDraft } from "@/components";
import { useT } from "@/i18n";
import { call, refetchChanged, type StoryDetail, useAttempt } from "@/ipc";
import { type LabelOf, useChoices } from "@/labels";
import styles from "./Beside.module.css";
import { asPlainText } from "./plainText";

type Use = LabelOf<"storyUse">;

/** "Brug den …": for what, where, and how it leaves the office. A use without consent says what is missing. */
export function UseDialog({ detail, onClose }: { detail: StoryDetail; onClose: () => void }) {
  const t = useT();
  const choices = useChoices("storyUse");
  const [use, setUse] = useState<Use>("internal");
  const [place, setPlace] = useDraft(`stories/use/${detail.story.id}`, "");
  const { attempt, busy, problem } = useAttempt();
  const obstacles = detail.uses.find((state) => state.use === use)?.obstacles ?? [];
  const missing = obstacles.map((one) =>
    one.type === "no_consent"
      ? t("stories.missing.consent")
      : t(one.type === "name_shown" ? "stories.missing.name" : "stories.missing.person", {
          name: detail.people.find(({ id }) => id === one.person)?.name ?? t("stories.goneAway"),
        }),
  );

  async function send(how: "save" | "open") {
    await attempt(async () => {
      const file = await call("print_story", { id: detail.story.id, use, place, how });
      await refetchChanged(["story"]);
      if (file.path === null) return;
      setPlace("");
      showToast({
        text: t(how === "save" ? "stories.saved" : "stories.opened"),
        detail: how === "save" ? file.path : undefined,
      });
      onClose();
    });
  }

  async function copy() {
    await navigator.clipboard.writeText(asPlainText(detail.story));
    showToast({ text: t("stories.copied") });
    onClose();
  }

  const stopped = missing.length > 0;
  return (
    <Dialog
      title={t("stories.useTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button icon={Copy} isDisabled={stopped} onPress={() => void copy()}>
            {t("stories.copy")}
          </Button>
          <Button icon={Printer} isDisabled={stopped} isPending={busy} onPress={() => void send("open")}>
            {t("stories.print")}
          </Button>
          <Button
            look="primary"
            icon={FileDown}
            isDisabled={stopped}
            isPending={busy}
            onPress={() => void send("save")}
          >
            {t("stories.pdf")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup label={t("stories.useFor")} choices={choices} value={use} onChange={setUse} />
        {use !== "internal" && (
          <TextField
            label={t("stories.usePlace")}
            hint={t("stories.usePlaceHint")}
            value={place}
            onChange={setPlace}
            maxLength={200}
          />
        )}
        {stopped && (
          <Notice title={t("stories.missing.title")} live>
            {missing.join(" ")}
          </Notice>
        )}
        <Problem words={problem} />
      </div>
    </Dialog>
  );
}
