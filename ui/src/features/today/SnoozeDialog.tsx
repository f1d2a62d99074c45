import { useState } from "react";
import { Button, DateField, Dialog } from "@/components";
import { type Day, useT } from "@/i18n";

/** Chooses any day to talk again. */
export function SnoozeDialog({
  onClose,
  onPick,
}: {
  onClose: () => void;
  onPick: (to: Day) => Promise<boolean>;
}) {
  const t = useT();
  const [to, setTo] = useState<Day | null>(null);
  return (
    <Dialog
      title={t("today.snooze.title")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t("components.cancel")}</Button>
          <Button
            look="primary"
            isDisabled={to === null}
            onPress={() => to && void onPick(to).then((kept) => kept && onClose())}
          >
            {t("today.snooze.action")}
          </Button>
        </>
      }
    >
      <DateField label={t("today.snooze.when")} value={to} onChange={setTo} autoFocus />
    </Dialog>
  );
}
