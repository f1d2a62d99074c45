import { Printer } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Dialog,
  Notice,
  Segmented,
  Skeleton,
  showProblem,
  showToast,
  Usable,
  useRemembered,
  useSvgUrl,
} from "@/components";
import { type Day, useFormat, useT } from "@/i18n";
import { call, errorWords, type How, type LadderSheet, useCommand } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./PrintLadder.module.css";

const KINDS = ["activity", "agreement", "coordinator", "office"] as const;

type Props = {
  /** The day the ladder is shown on. */
  on: Day;
  /** Only activities of this focus area. */
  area: string | null;
};

/** Shows the ladder as a sheet, and prints it. */
export function PrintLadder(props: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Printer} onPress={() => setOpen(true)}>
        {t("activities.printLadder")}
      </Button>
      {isOpen && <Sheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Sheet({ on, area, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const papers = useChoices("paper").filter(({ id }) => id !== "a5");
  const [paper, setPaper] = useRemembered<LadderSheet["paper"]>("activities/paper", "a4");
  const [busy, setBusy] = useState<How | null>(null);
  const sheet: LadderSheet = { on, area, paper };

  async function print(how: How): Promise<void> {
    setBusy(how);
    try {
      const { path } = await call("print_ladder", { sheet, how });
      if (path === null || how === "folder") return;
      onClose();
      const show = { name: t("activities.print.folder"), run: () => void print("folder") };
      showToast(
        how === "save"
          ? { text: t("activities.printLadder.saved"), detail: path, action: show }
          : { text: t("activities.printLadder.opened") },
      );
    } catch (fault) {
      showProblem(errorWords(t, fault));
    } finally {
      setBusy(null);
    }
  }

  return (
    <Dialog
      title={t("activities.printLadder.title")}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isPending={busy === "save"} onPress={() => void print("save")}>
            {t("activities.print.save")}
          </Button>
          <Button
            look="primary"
            icon={Printer}
            isPending={busy === "open"}
            onPress={() => void print("open")}
          >
            {t("activities.printLadder")}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <Usable>
          <Segmented
            label={t("activities.printLadder.paper")}
            choices={papers}
            value={paper}
            onChange={setPaper}
          />
        </Usable>
        <Pages sheet={sheet} />
      </div>
    </Dialog>
  );
}

/** The pages as they will be printed, one at a time. */
function Pages({ sheet }: { sheet: LadderSheet }) {
  const t = useT();
  const format = useFormat();
  const [page, setPage] = useState(0);
  const request = { sheet, page };
  const { data, error } = useCommand("preview_ladder", request, { kinds: KINDS, keep: true });
  const url = useSvgUrl(data?.svg);
  if (error) return <Notice tone="error">{errorWords(t, error).what}</Notice>;
  const shown = Math.min(page, (data?.pages ?? 1) - 1);
  return (
    <>
      <div className={styles.stage} aria-busy={!url}>
        {url ? (
          <img
            src={url}
            alt={t("activities.printLadder.alt", { day: format.dayLong(sheet.on) })}
            className={styles.page}
            draggable={false}
          />
        ) : (
          <div className={styles.page}>
            <Skeleton />
          </div>
        )}
      </div>
      {data && data.pages > 1 && (
        <div className={styles.pages}>
          <Button small isDisabled={shown === 0} onPress={() => setPage(shown - 1)}>
            {t("activities.printLadder.back")}
          </Button>
          <span>{t("activities.printLadder.page", { page: shown + 1, pages: data.pages })}</span>
          <Button small isDisabled={shown + 1 >= data.pages} onPress={() => setPage(shown + 1)}>
            {t("activities.printLadder.on")}
          </Button>
        </div>
      )}
      {data?.issues.some((issue) => issue.code === "missing_glyphs") && (
        <Notice>{t("activities.print.glyphs")}</Notice>
      )}
    </>
  );
}
