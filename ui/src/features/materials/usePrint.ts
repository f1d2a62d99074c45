import { useState } from "react";
import { showProblem, showToast } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, type How, type Material } from "@/ipc";

/** Saves, opens or shows a poster as PDF. Asks first when a language has not been read. */
export function usePrint(draft: Material, flush: () => Promise<boolean>) {
  const t = useT();
  const [pending, setPending] = useState<How | null>(null);
  const [asking, setAsking] = useState<How | null>(null);
  const [saved, setSaved] = useState(false);
  const unread = draft.texts.filter(({ review }) => review.state === "draft").map(({ language }) => language);

  async function run(how: How): Promise<void> {
    setAsking(null);
    setPending(how);
    try {
      // What is printed is what is kept; why it is not kept stands beside "Gemt".
      if (!(await flush())) return;
      const { path } = await call("print_material", { id: draft.id, how });
      if (path === null) return;
      if (how === "open") showToast({ text: t("materials.print.opened") });
      else setSaved(true);
      if (how === "save") {
        const show = { name: t("materials.print.folder"), run: () => void run("folder") };
        showToast({ text: t("materials.print.saved"), detail: path, action: show });
      }
    } catch (error) {
      showProblem(errorWords(t, error));
    } finally {
      setPending(null);
    }
  }

  return {
    /** Prints, or asks about unread languages first. */
    start: (how: How) => (unread.length > 0 && how !== "folder" ? setAsking(how) : void run(how)),
    isPending: (how: How) => pending === how,
    /** Whether it was saved since the editor opened. */
    saved,
    /** The languages to ask about, while it asks. */
    asking: asking === null ? null : unread,
    goOn: () => void (asking && run(asking)),
    wait: () => setAsking(null),
  };
}

export type Print = ReturnType<typeof usePrint>;
