import { useEffect, useState } from "react";
import { Button, Dialog } from "@/components";
import { useT } from "@/i18n";
import { useCommand, useDoors } from "@/ipc";

const WARNING = 30_000;
const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel"] as const;

/** Locks when nobody has touched anything for the chosen time, and says so half a minute before. */
export function IdleLock() {
  const t = useT();
  const { lock } = useDoors();
  const minutes = useCommand("get_settings", {}).data?.idleMinutes ?? 0;
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (minutes <= 0) return;
    const limit = minutes * 60_000;
    let last = Date.now();
    const touched = () => {
      last = Date.now();
      setLeft(null);
    };
    // Measured against the clock, so that a computer that slept locks as soon as it wakes.
    const tick = setInterval(() => {
      const rest = limit - (Date.now() - last);
      if (rest <= 0) {
        clearInterval(tick);
        lock();
      } else if (rest <= WARNING) {
        setLeft(Math.ceil(rest / 1000));
      }
    }, 1000);
    for (const sign of SIGNS) window.addEventListener(sign, touched, { capture: true, passive: true });
    return () => {
      clearInterval(tick);
      for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [minutes, lock]);

  const stay = () => setLeft(null);
  return (
    <Dialog
      title={t("app.idle.title")}
      isOpen={left !== null}
      onClose={stay}
      size="small"
      role="alertdialog"
      actions={
        <Button look="primary" onPress={stay} autoFocus>
          {t("app.idle.stay")}
        </Button>
      }
    >
      <p>{t("app.idle.text", { minutes, seconds: left ?? 0 })}</p>
    </Dialog>
  );
}
