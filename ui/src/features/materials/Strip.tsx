import { Radio, RadioGroup } from "react-aria-components";
import { useT } from "@/i18n";
import type { Material } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./look.module.css";
import { usePreview, useSvgUrl } from "./usePreview";

/** How long the small pages wait: the large one comes first. */
const LATER = 900;

type Small = { draft: Material; template: Material["template"]; name: string };
type Props = { draft: Material; edit: (part: Partial<Material>) => void };

/** The other layouts as small pages, and the other colours. */
export function Strip({ draft, edit }: Props) {
  const t = useT();
  const templates = useChoices("template");
  const palettes = useChoices("palette");
  return (
    <div className={styles.strip}>
      <RadioGroup
        aria-label={t("materials.look.template")}
        className={styles.options}
        value={draft.template}
        onChange={(id) => edit({ template: id as Material["template"] })}
      >
        {templates.map(({ id, name }) => (
          <Radio key={id} value={id} aria-label={name} className={styles.mini}>
            <SmallPage draft={draft} template={id} name={name} />
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        aria-label={t("materials.look.palette")}
        className={styles.options}
        value={draft.palette}
        onChange={(id) => edit({ palette: id as Material["palette"] })}
      >
        {palettes.map(({ id, name }) => (
          <Radio key={id} value={id} aria-label={name} className={styles.swatch}>
            <span className={`${styles.colours} ${styles[id]}`} title={name} />
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}

function SmallPage({ draft, template, name }: Small) {
  const { preview } = usePreview(draft, LATER, template);
  const url = useSvgUrl(preview?.svg);
  if (!url) return <span className={styles.small} title={name} />;
  return <img src={url} alt="" title={name} className={styles.small} draggable={false} />;
}
