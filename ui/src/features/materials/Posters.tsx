import { Megaphone, Plus } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, href, Notice, Page, Section, Skeleton, useGo, Writes } from "@/components";
import { useT } from "@/i18n";
import { errorWords, type Material, useCommand } from "@/ipc";
import styles from "./list.module.css";
import { NewPoster } from "./NewPoster";
import { PosterCard } from "./PosterCard";

/** The posters, those of a campaign together. `starting` opens the question what a new one begins with. */
export function Posters({ starting = false }: { starting?: boolean }) {
  const t = useT();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const { data: posters, error } = useCommand("list_materials", {}, { kinds: ["material"] });
  const words = error && errorWords(t, error);

  function close() {
    setAsking(false);
    if (starting) go(href("materials"));
  }

  const start = (
    <Writes>
      <Button look="primary" icon={Plus} onPress={() => setAsking(true)}>
        {t("materials.new")}
      </Button>
    </Writes>
  );
  return (
    <Page
      title={t("app.room.materials")}
      lead={t("materials.lead")}
      actions={posters?.length ? start : undefined}
    >
      {!posters && !error && <Skeleton />}
      {words && (
        <Notice tone="error" title={words.what}>
          {words.todo}
        </Notice>
      )}
      {posters?.length === 0 && (
        <EmptyState icon={Megaphone} action={start}>
          {t("materials.empty")}
        </EmptyState>
      )}
      <div className={styles.campaigns}>
        {byCampaign(posters ?? []).map(([campaign, group]) => (
          <Section key={campaign} title={campaign || t("materials.noCampaign")}>
            <ul className={styles.cards}>
              {group.map((material) => (
                <PosterCard key={material.id} material={material} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <NewPoster isOpen={asking || starting} onClose={close} />
    </Page>
  );
}

/** Posters by campaign; those without one last. */
function byCampaign(posters: Material[]): [string, Material[]][] {
  const groups = new Map<string, Material[]>();
  for (const poster of posters) {
    const campaign = poster.campaign.trim();
    groups.set(campaign, [...(groups.get(campaign) ?? []), poster]);
  }
  const without = groups.get("");
  groups.delete("");
  return without ? [...groups, ["", without]] : [...groups];
}
