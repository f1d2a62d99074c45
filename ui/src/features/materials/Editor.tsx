import { useNavigate } from "@tanstack/react-router";
import { Archive, FolderOpen, Printer } from "lucide-react";
import { useCallback, useState } from "react";
import { Button, href, MoreMenu, Page, SavedAt, TextLink, useReadOnly, Writes } from "@/components";
import { useT } from "@/i18n";
import { type Material, type Office, type PrintLanguage, useAutosave, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import { AskUnread } from "./AskUnread";
import { followingTitle } from "./changes";
import styles from "./editor.module.css";
import { LanguageTabs } from "./LanguageTabs";
import { LivePage } from "./LivePage";
import { Look } from "./Look";
import { OwnFields } from "./OwnFields";
import { Pictures } from "./Pictures";
import { usePreview } from "./usePreview";
import { usePrint } from "./usePrint";
import { Where } from "./Where";

/** A poster: what it says on the left, the page as it will be printed on the right. */
export function Editor({ material, office }: { material: Material; office: Office }) {
  const t = useT();
  const navigate = useNavigate();
  const label = useLabel();
  const reads = useReadOnly();
  const { save } = useSave("save_material");
  const { trySave: archive } = useSave("archive_material");
  const keep = useCallback((poster: Material) => save({ material: poster }), [save]);
  const { draft, change, state, fault, flush } = useAutosave(`material/${material.id}`, material, keep);
  const [language, setLanguage] = useState<PrintLanguage>(material.texts[0]?.language ?? "da");
  const { preview, fault: unseen } = usePreview(draft);
  const print = usePrint(draft, flush);
  const issues = preview?.issues ?? [];
  const edit = (part: Partial<Material>) =>
    change(followingTitle(draft, part, label("printout", "new_poster")));

  async function putAway() {
    if (!(await flush())) return;
    // First away from it: what is put away cannot be shown.
    await navigate({ href: href("materials") });
    await archive({ id: material.id }, { done: "materials.archived" });
  }

  const folder = {
    id: "folder",
    name: t("materials.print.folder"),
    icon: FolderOpen,
    onAction: () => print.start("folder"),
  };
  const archiving = {
    id: "archive",
    name: t("materials.archive"),
    icon: Archive,
    onAction: () => void putAway(),
  };
  const more = [print.saved ? [folder] : [], reads ? [] : [archiving]].filter((group) => group.length > 0);
  const form = { draft, edit, issues, fault };
  return (
    <Page
      title={t("materials.poster", { title: draft.title })}
      crumbs={
        <>
          <TextLink to={href("materials")}>{t("app.room.materials")}</TextLink>
          {draft.campaign.trim() !== "" && <> › {draft.campaign}</>}
        </>
      }
      actions={
        <>
          <Writes>
            <SavedAt state={state} />
          </Writes>
          <Button isPending={print.isPending("save")} onPress={() => print.start("save")}>
            {t("materials.print.save")}
          </Button>
          <Button
            look="primary"
            icon={Printer}
            isPending={print.isPending("open")}
            onPress={() => print.start("open")}
          >
            {t("materials.print.open")}
          </Button>
          {more.length > 0 && <MoreMenu label={t("materials.more")} placement="bottom end" groups={more} />}
        </>
      }
    >
      <div className={styles.editor}>
        <div className={styles.form}>
          <LanguageTabs {...form} office={office} language={language} onLanguage={setLanguage} />
          <Where {...form} office={office} />
          <Pictures {...form} />
          <OwnFields {...form} />
        </div>
        <div className={styles.side}>
          <LivePage draft={draft} edit={edit} preview={preview} fault={unseen} language={language} />
          <Look draft={draft} edit={edit} />
        </div>
      </div>
      <AskUnread print={print} />
    </Page>
  );
}
