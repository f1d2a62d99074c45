import { CircleCheck, Languages } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-aria-components";
import { Chip, href, useSvgUrl } from "@/components";
import { useT } from "@/i18n";
import { type Material, useCommand } from "@/ipc";
import { OWN_NAMES } from "./languages";
import styles from "./list.module.css";

/** A poster as a small picture of itself, its name, its languages and whether it can hang. */
export function PosterCard({ material }: { material: Material }) {
  const t = useT();
  const card = useRef<HTMLLIElement>(null);
  const seen = useSeen(card);
  const request = { material };
  const preview = useCommand("preview_material", request, {
    kinds: ["material", "office"],
    enabled: seen,
  }).data;
  const picture = useSvgUrl(preview?.svg);
  const unread = material.texts.filter(({ review }) => review.state === "draft").length;
  return (
    <li ref={card} className={styles.card}>
      <div className={styles.stand}>
        {picture ? (
          <img src={picture} alt="" className={styles.thumbnail} draggable={false} />
        ) : (
          <span className={styles.blank} />
        )}
      </div>
      <div className={styles.words}>
        <Link href={href("materials", material.id)} className={styles.link}>
          <bdi>{material.title}</bdi>
        </Link>
        <p className={styles.languages}>
          {material.texts.map(({ language }, index) => (
            <span key={language}>
              {index > 0 && " · "}
              <bdi lang={language}>{OWN_NAMES[language]}</bdi>
            </span>
          ))}
        </p>
        {unread > 0 ? (
          <Chip tone="attention" icon={Languages}>
            {t("materials.card.unread", { count: unread })}
          </Chip>
        ) : (
          <Chip icon={CircleCheck}>{t("materials.card.ready")}</Chip>
        )}
      </div>
    </li>
  );
}

/** Whether an element has come near the window: a hundred posters are not set for the five that are looked at. */
function useSeen(element: React.RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || seen) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: "400px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
