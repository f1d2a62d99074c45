import { Megaphone } from "lucide-react";
import { Gone, Page, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useCommand, useOffice } from "@/ipc";
import { Editor } from "./Editor";

/** One poster, or word that it is gone. */
export function PosterPage({ id }: { id: string }) {
  const t = useT();
  const office = useOffice();
  const { data: material, error } = useCommand("get_material", { id }, { kinds: ["material"] });
  if (material && office && !error) return <Editor material={material} office={office} />;
  if (error) {
    return (
      <Gone
        room="materials"
        title={t("app.room.materials")}
        icon={Megaphone}
        back={t("materials.gone.action")}
      >
        {t("materials.gone")}
      </Gone>
    );
  }
  return (
    <Page title={t("app.room.materials")}>
      <Skeleton />
    </Page>
  );
}
