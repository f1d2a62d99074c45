import { useDeferredValue, useState } from "react";
import { Button, Notice, Skeleton, useSvgUrl } from "@/components";
import { useT } from "@/i18n";
import { errorWords, type Story, useCommand } from "@/ipc";
import styles from "./Sheet.module.css";

/** The page as it would leave the office, beside what is written. */
export function Sheet({ story }: { story: Story }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.sheet} aria-label={t("stories.sheet")}>
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? "stories.sheetHide" : "stories.sheetShow")}
      </Button>
      {isOpen && <Pages story={story} />}
    </section>
  );
}

function Pages({ story }: { story: Story }) {
  const t = useT();
  const [page, setPage] = useState(0);
  const shown = useDeferredValue(story);
  const { data, error } = useCommand("preview_story", { story: shown, page }, { keep: true, forget: true });
  if (error) return <Notice tone="error">{errorWords(t, error).what}</Notice>;
  if (!data) return <Skeleton />;
  return (
    <>
      <Svg svg={data.svg} alt={t("stories.sheetAlt", { title: story.title })} />
      {data.pages > 1 && (
        <div className={styles.pages}>
          <Button small isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {t("stories.pageBack")}
          </Button>
          <span>{t("stories.page", { page: Math.min(page + 1, data.pages), pages: data.pages })}</span>
          <Button small isDisabled={page + 1 >= data.pages} onPress={() => setPage(page + 1)}>
            {t("stories.pageOn")}
          </Button>
        </div>
      )}
    </>
  );
}

/** As a picture, never as part of the page: an SVG made of someone's words stays a picture of them. */
function Svg({ svg, alt }: { svg: string; alt: string }) {
  const url = useSvgUrl(svg);
  return url ? <img className={styles.page} src={url} alt={alt} /> : null;
}
