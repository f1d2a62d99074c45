import { useState } from "react";
import { Button, SupportTextDialog } from "@/components";
import { useT } from "@/i18n";
import { useSupportText } from "@/ipc";
import styles from "./settings.module.css";

/** What whoever helps wants to know, shown before it is copied. */
export function Support() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <h3>{t("support.title")}</h3>
      <p>{t("support.lead")}</p>
      <div className={styles.buttons}>
        <Button onPress={() => setOpen(true)}>{t("support.open")}</Button>
      </div>
      {isOpen && <Details onClose={() => setOpen(false)} />}
    </div>
  );
}

function Details({ onClose }: { onClose: () => void }) {
  const t = useT();
  const support = useSupportText();
  return (
    <SupportTextDialog title={t("support.title")} lead={t("support.what")} {...support} onClose={onClose} />
  );
}
