import { useState } from "react";
import { DateField, SaveDialog } from "@/components";
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
    <SaveDialog
      title={t("today.snooze.title")}
      action={t("today.snooze.action")}
      onSave={() => to && void onPick(to).then((kept) => kept && onClose())}
      onClose={onClose}
      isSaving={false}
      isDisabled={to === null}
    >
      <DateField label={t("today.snooze.when")} value={to} onChange={setTo} autoFocus />
    </SaveDialog>
  );
}
