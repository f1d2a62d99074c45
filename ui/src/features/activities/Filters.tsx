import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Button, DateField, Dialog, Icon, Menu, Usable } from "@/components";
import { addMonths, type Day, useFormat, useT } from "@/i18n";
import { useOffice } from "@/ipc";
import styles from "./Filters.module.css";

/** Shows the activities of one focus area, or all of them. */
export function AreaFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (area: string | null) => void;
}) {
  const t = useT();
  const areas = useOffice()?.focusAreas ?? [];
  if (areas.length === 0) return null;
  const name = areas.find((area) => area.id === value)?.name ?? t("activities.area.all");
  return (
    <Menu
      label={t("activities.area")}
      trigger={<Trigger label={t("activities.area")} name={name} />}
      groups={[
        [{ id: "all", name: t("activities.area.all"), onAction: () => onChange(null) }],
        areas.map((area) => ({ id: area.id, name: area.name, onAction: () => onChange(area.id) })),
      ]}
    />
  );
}

/** Shows the ladder as it is today, or as it was or will be on another day. */
export function DayFilter({
  value,
  today,
  onChange,
}: {
  value: Day | null;
  today: Day;
  onChange: (day: Day | null) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState<Day | null>(value);
  const name =
    value === null ? t("activities.day.today") : t("activities.day.on", { day: format.day(value) });
  const back = (months: number) => () => onChange(addMonths(today, -months));
  return (
    <>
      <Menu
        label={t("activities.day")}
        trigger={<Trigger label={t("activities.day")} name={name} />}
        groups={[
          [{ id: "today", name: t("activities.day.today"), onAction: () => onChange(null) }],
          [
            { id: "quarter", name: t("activities.day.quarter"), onAction: back(3) },
            { id: "half", name: t("activities.day.half"), onAction: back(6) },
            { id: "year", name: t("activities.day.year"), onAction: back(12) },
            { id: "other", name: t("activities.day.other"), onAction: () => setAsking(true) },
          ],
        ]}
      />
      <Dialog
        title={t("activities.day.ask")}
        isOpen={asking}
        onClose={() => setAsking(false)}
        size="small"
        actions={
          <Button
            look="primary"
            isDisabled={typed === null}
            onPress={() => {
              onChange(typed === today ? null : typed);
              setAsking(false);
            }}
          >
            {t("activities.day.show")}
          </Button>
        }
      >
        <Usable>
          <DateField
            label={t("activities.day.label")}
            value={typed}
            onChange={setTyped}
            lean="back"
            autoFocus
          />
        </Usable>
      </Dialog>
    </>
  );
}

function Trigger({ label, name }: { label: string; name: string }) {
  return (
    <AriaButton className={styles.chip} aria-label={`${label}: ${name}`}>
      {name}
      <Icon of={ChevronDown} size={14} />
    </AriaButton>
  );
}
