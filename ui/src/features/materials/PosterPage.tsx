import { Megaphone } from "lucide-react";
import { ButtonLink, EmptyState, href, Page, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useCommand, useOffice } from "@/ipc";
import { Editor } from "./Editor";

/** One poster, or word that it is gone. */
export function PosterPage({ id }: { id: string }) {
  const t = useT();
  const office = useOffice();
  const { data: material, error } = useCommand("get_material", { id }, { kinds: ["material"] });
  if (material && office && !error) return <Editor material={material} office={office} />;
  return (
    <Page title={t("app.room.materials")}>
      {error ? (
        <EmptyState
          icon={Megaphone}
          action={<ButtonLink href={href("materials")}>{t("materials.gone.action")}</ButtonLink>}
        >
          {t("materials.gone")}
        </EmptyState>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
