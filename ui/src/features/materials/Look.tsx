import { Checkbox, Segmented, TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError } from "@/ipc";
import { useChoices } from "@/labels";
import styles from "./editor.module.css";
import type { Form } from "./form";

/** Paper, ink, slips to tear off and the QR code. */
export function Look({ draft, edit, issues, fault }: Form) {
  const t = useT();
  const papers = useChoices("paper");
  const long = issues.some((issue) => issue.code === "qr_too_long");
  return (
    <div className={styles.look}>
      <Segmented
        label={t("materials.look.paper")}
        choices={papers}
        value={draft.paper}
        onChange={(paper) => edit({ paper })}
      />
      <Checkbox isSelected={draft.whiteGround} onChange={(whiteGround) => edit({ whiteGround })}>
        {t("materials.look.white")}
      </Checkbox>
      <Checkbox isSelected={draft.tearOffs} onChange={(tearOffs) => edit({ tearOffs })}>
        {t("materials.look.tearOffs")}
      </Checkbox>
      <div className={styles.qr}>
        <TextField
          label={t("materials.qr")}
          hint={t("materials.qr.hint")}
          value={draft.qr}
          onChange={(qr) => edit({ qr })}
          inputMode="url"
          error={long ? t("materials.issue.qrTooLong") : fieldError(t, fault, "qr")}
        />
      </div>
    </div>
  );
}
