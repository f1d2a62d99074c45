import { Radio, RadioGroup } from "react-aria-components";
import { useT } from "@/i18n";
import type { Material } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./look.module.css";
import { usePreview, useSvgUrl } from "./usePreview";

/** How long the small pages wait: the large one comes first. */
const LATER = 900;

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
            <SmallPage draft={draft} template={id} />
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
            <span className={`${styles.colours} ${styles[id]}`} />
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}

function SmallPage({ draft, template }: { draft: Material; template: Material["template"] }) {
  const { preview } = usePreview(draft, LATER, template);
  const url = useSvgUrl(preview?.svg);
  return url ? (
    <img src={url} alt="" className={styles.small} draggable={false} />
  ) : (
    <span className={styles.small} />
  );
}
