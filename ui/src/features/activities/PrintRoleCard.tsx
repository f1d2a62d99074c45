import { ExternalLink, FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { Button, Menu, showProblem, showToast } from "@/components";
import { type T, useT } from "@/i18n";
import { call, errorWords, type How, type PrintedFile } from "@/ipc";

type Props = { activity: string; wide?: boolean; small?: boolean };

/** Prints the role card as it holds today: into the user's own viewer, or into a file. */
export function PrintRoleCard({ activity, wide, small }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);

  async function print(how: How): Promise<void> {
    setBusy(true);
    try {
      const file = await call("print_role_card", { activity, how });
      if (file.path === null || how === "folder") return;
      const text = t(how === "save" ? "activities.print.saved" : "activities.print.opened");
      const show = { name: t("activities.print.folder"), run: () => void print("folder") };
      const detail = notes(t, file) || (how === "save" ? file.path : undefined);
      showToast({ text, detail, action: how === "save" ? show : undefined });
    } catch (fault) {
      showProblem(errorWords(t, fault));
    } finally {
      setBusy(false);
    }
  }

  const trigger = (
    <Button icon={Printer} wide={wide} small={small} isPending={busy}>
      {t("activities.print")}
    </Button>
  );
  return (
    <Menu
      label={t("activities.print")}
      trigger={trigger}
      groups={[
        [
          {
            id: "open",
            name: t("activities.print.open"),
            icon: ExternalLink,
            onAction: () => void print("open"),
          },
          {
            id: "save",
            name: t("activities.print.save"),
            icon: FileDown,
            onAction: () => void print("save"),
          },
        ],
      ]}
    />
  );
}

/** What she should know about the card, in words. */
function notes(t: T, { issues }: PrintedFile): string {
  const said = issues.map((issue) => {
    if (issue.code === "more_pages") return t("activities.print.pages", { pages: issue.pages });
    return issue.code === "missing_glyphs" ? t("activities.print.glyphs") : "";
  });
  return said.filter(Boolean).join(" ");
}
