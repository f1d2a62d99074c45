import { Radio, RadioGroup } from "react-aria-components";
import { useT } from "@/i18n";
import type { Material } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./look.module.css";
import { MiniPage } from "./MiniPage";

type Props = { draft: Material; edit: (part: Partial<Material>) => void };

/** The layouts as small pages, and the colours. */
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
            <span title={name}>
              <MiniPage {...draft} template={id} />
            </span>
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
