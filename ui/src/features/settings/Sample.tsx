import { useState } from "react";
import { Button, Notice, showToast } from "@/components";
import { useT } from "@/i18n";
import { errorWords, switchOffice, useSession } from "@/ipc";
import styles from "./settings.module.css";

/** The sample office: opened, left and removed in one click each. */
export function Sample() {
  const t = useT();
  const sample = useSession().data?.sample === true;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);

  async function go(command: "open_sample" | "leave_sample" | "remove_sample") {
    setBusy(true);
    setFault(null);
    try {
      await switchOffice(command);
      if (command === "remove_sample") showToast({ text: t("settings.sample.removed") });
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
      {sample && <Notice tone="info">{t("settings.sample.here")}</Notice>}
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
        <Button look="quiet" isDisabled={busy} onPress={() => void go("remove_sample")}>
          {t("settings.sample.remove")}
        </Button>
      </div>
    </>
  );
}
