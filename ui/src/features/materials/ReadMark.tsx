import { CircleCheck, Languages } from "lucide-react";
import { useState } from "react";
import {
  Button,
  DateField,
  Dialog,
  Notice,
  showToast,
  TextButton,
  TextField,
  useDraft,
  Writes,
} from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import { type MaterialText, useMe } from "@/ipc";
import { withReview } from "./changes";
import styles from "./editor.module.css";
import type { Form } from "./form";
import { useTexts } from "./useTexts";

/** Whether someone who knows the language has read the text, and a way to say so. */
export function ReadMark({ draft, edit, text }: Form & { text: MaterialText }) {
  const t = useT();
  const format = useFormat();
  const { textFirst } = useTexts();
  const [asking, setAsking] = useState(false);
  const { language, review } = text;
  // Whether it was read when the tab was opened: then a change is worth a word.
  const [wasRead, setWasRead] = useState(review.state === "read");
  const words = [text.headline, text.what, text.why, text.gain, text.time].filter(
    (part) => part.trim() !== "",
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(words.join("\n"));
      showToast({ text: t("materials.read.copied", { language: format.languageName(language) }) });
    } catch {
      showToast({ text: t("materials.read.notCopied"), tone: "error" });
    }
  }

  function mark(by: string, on: string) {
    setAsking(false);
    setWasRead(true);
    edit(withReview(draft, language, { state: "read", by, on }));
  }

  function unmark() {
    setWasRead(false);
    edit(withReview(draft, language, { state: "draft" }));
  }

  if (words.length === 0) return null;
  return (
    <>
      {review.state === "read" ? (
        <p className={styles.read}>
          <CircleCheck size={16} aria-hidden />
          {t("materials.read.done", { name: review.by, day: format.day(review.on) })}
          <Writes>
            <TextButton onPress={unmark}>{t("materials.read.remove")}</TextButton>
          </Writes>
        </p>
      ) : (
        <Notice
          icon={Languages}
          live
          action={
            <>
              <Writes>
                <TextButton onPress={() => setAsking(true)}>{t("materials.read.action")}</TextButton>
              </Writes>
              <TextButton onPress={() => void copy()}>{t("materials.read.send")}</TextButton>
            </>
          }
        >
          {t(wasRead ? "materials.issue.changed" : "materials.issue.unread", { text: textFirst(language) })}
        </Notice>
      )}
      {asking && (
        <AskWho
          draftKey={`materials/read/${draft.id}/${language}`}
          own={language === "da"}
          onClose={() => setAsking(false)}
          onMark={mark}
        />
      )}
    </>
  );
}

type Ask = { draftKey: string; own: boolean; onClose: () => void; onMark: (by: string, on: string) => void };

function AskWho({ draftKey, own, onClose, onMark }: Ask) {
  const t = useT();
  const me = useMe();
  const today = dayOf(new Date());
  const [typed, setBy] = useDraft<string | null>(draftKey, null);
  const by = typed ?? (own ? (me?.name ?? "") : "");
  const [on, setOn] = useState<string | null>(today);
  const form = (event: React.FormEvent) => {
    event.preventDefault();
    if (by.trim() === "" || on === null) return;
    setBy(null);
    onMark(by.trim(), on);
  };
  return (
    <Dialog title={t("materials.read.action")} size="small" isOpen onClose={onClose}>
      <form className={styles.fields} onSubmit={form}>
        <TextField
          label={t("materials.read.who")}
          hint={t("materials.read.whoHint")}
          value={by}
          onChange={setBy}
          autoFocus
        />
        <DateField label={t("materials.read.when")} value={on} onChange={setOn} lean="back" />
        <div className={styles.end}>
          <Button type="submit" look="primary" isDisabled={by.trim() === "" || on === null}>
            {t("materials.read.action")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
