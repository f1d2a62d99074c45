import { useT } from "@/i18n";
import type { Block, Run, Story } from "@/ipc";
import styles from "./Reading.module.css";

/** A story for those who only read: its text, what was said, and why it matters. */
export function Reading({ story }: { story: Story }) {
  const t = useT();
  const { body, quote, quoteBy, why } = story;
  return (
    <article className={styles.story}>
      <div className={styles.text} dir="auto">
        {body.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no id, and only ever change all at once.
          <Shown key={at} block={block} />
        ))}
      </div>
      {quote.trim() !== "" && (
        <figure className={styles.said}>
          <blockquote dir="auto">{quote}</blockquote>
          {quoteBy && <figcaption>{quoteBy}</figcaption>}
        </figure>
      )}
      {why.trim() !== "" && (
        <section className={styles.why}>
          <h2>{t("stories.field.why")}</h2>
          <p dir="auto">{why}</p>
        </section>
      )}
    </article>
  );
}

function Shown({ block }: { block: Block }) {
  switch (block.type) {
    case "heading":
      return (
        <h2>
          <Runs runs={block.runs} />
        </h2>
      );
    case "quote":
      return (
        <blockquote>
          <Runs runs={block.runs} />
        </blockquote>
      );
    case "bullets":
      return (
        <ul>
          {block.items.map((runs, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={at}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
  }
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map(({ text, bold, italic }, at) => {
    const words = italic ? <em>{text}</em> : text;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return <span key={at}>{bold ? <strong>{words}</strong> : words}</span>;
  });
}
