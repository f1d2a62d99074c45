import { useState } from "react";
import { Button, Notice } from "@/components";
import { useT } from "@/i18n";
import { errorWords, switchOffice, useSession } from "@/ipc";
import styles from "./settings.module.css";

/** The sample office: opened, and left and removed, in one click. */
export function Sample() {
  const t = useT();
  const sample = useSession().data?.sample === true;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function go(command: "open_sample" | "leave_sample") {
    setBusy(true);
    setFault(null);
    try {
      await switchOffice(command);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <>
      <p>{t("settings.sample.lead")}</p>
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button
          look="primary"
          isPending={busy}
          onPress={() => void go(sample ? "leave_sample" : "open_sample")}
        >
          {t(sample ? "settings.sample.leave" : "settings.sample.open")}
        </Button>
      </div>
    </>
  );
}
