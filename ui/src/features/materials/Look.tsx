import { Checkbox, Segmented, Select } from "@/components";
import { useT } from "@/i18n";
import { useChoices } from "@/labels";
import { comesAs } from "./changes";
import styles from "./editor.module.css";
import type { Form } from "./form";

/** Paper, how the page comes on it, ink, and slips to tear off. */
export function Look({ draft, edit }: Pick<Form, "draft" | "edit">) {
  const t = useT();
  const papers = useChoices("paper");
  const outputs = useChoices("output").filter(({ id }) => id !== "two_sheets" || draft.paper === "a3");
  const output = comesAs(draft);
  return (
    <div className={styles.look}>
      <div className={styles.sheets}>
        <Segmented
          label={t("materials.look.paper")}
          choices={papers}
          value={draft.paper}
          onChange={(paper) => edit({ paper })}
        />
        <div className={styles.output}>
          <Select
            label={t("materials.look.output")}
            labelHidden
            choices={outputs}
            value={output}
            onChange={(chosen) => edit({ output: chosen })}
          />
        </div>
      </div>
      <p className={styles.outputHint} role="status">
        {output === "two_sheets" && t("materials.look.twoSheets")}
        {output === "print_shop" && t("materials.look.printShop")}
      </p>
      <Checkbox isSelected={draft.whiteGround} onChange={(whiteGround) => edit({ whiteGround })}>
        {t("materials.look.white")}
      </Checkbox>
      <Checkbox isSelected={draft.tearOffs} onChange={(tearOffs) => edit({ tearOffs })}>
        {t("materials.look.tearOffs")}
      </Checkbox>
    </div>
  );
}
