import { memo, useMemo } from "react";
import { Select, TagField, useResidentLooking } from "@/components";
import { useLanguageChoices, useT } from "@/i18n";
import { type PeopleWishes, useCommand, useOffice } from "@/ipc";
import { useChoices } from "@/labels";
import { useTagChoices } from "./tags";
import styles from "./wishes.module.css";

const MONTHS = [1, 3, 6, 12];
const ANY = "any";

type Props = { wishes: PeopleWishes; onWishes: (wishes: PeopleWishes) => void };

/** Every wish there can be; each narrows the list at once. */
export const WishFields = memo(function WishFields({ wishes, onWishes }: Props) {
  const t = useT();
  const office = useOffice();
  const languages = useLanguageChoices(office?.languages);
  const looking = useResidentLooking();
  const tags = useTagChoices(["interest", "strength", ...(looking ? [] : ["label"])]);
  const times = useTimeChoices();
  const { data: activities } = useCommand("list_activities", {}, { kinds: ["activity"] });
  const inActivity = useMemo(
    () => [{ id: ANY, name: t("people.filter.activity.any") }, ...(activities?.map(named) ?? [])],
    [t, activities],
  );
  const change = (part: Partial<PeopleWishes>) => onWishes({ ...wishes, ...part });
  return (
    <div className={styles.fields}>
      <TagField
        label={t("people.filter.languages")}
        value={wishes.languages}
        onChange={(codes) => change({ languages: codes })}
        suggestions={languages}
        fixed
      />
      <TagField
        label={t("people.filter.tags")}
        value={wishes.tags}
        onChange={(chosen) => change({ tags: chosen })}
        suggestions={tags}
        fixed
      />
      <TagField
        label={t("people.filter.times")}
        value={wishes.times}
        onChange={(chosen) => change({ times: chosen })}
        suggestions={times}
        fixed
      />
      <Select
        label={t("people.filter.silent")}
        choices={[
          { id: ANY, name: t("people.filter.silent.any") },
          ...MONTHS.map((count) => ({ id: String(count), name: t("people.filter.months", { count }) })),
        ]}
        value={wishes.silent === null ? ANY : String(wishes.silent)}
        onChange={(id) => change({ silent: id === ANY ? null : Number(id) })}
      />
      <Select
        label={t("people.filter.due")}
        choices={[
          { id: ANY, name: t("people.filter.due.any") },
          { id: "today", name: t("people.filter.due.today") },
          { id: "week", name: t("people.filter.due.week") },
        ]}
        value={wishes.due ?? ANY}
        onChange={(id) => change({ due: id === "today" || id === "week" ? id : null })}
      />
      <Select
        label={t("people.filter.activity")}
        choices={inActivity}
        value={wishes.activity ?? ANY}
        onChange={(id) => change({ activity: id === ANY ? null : id })}
      />
      <Select
        label={t("people.filter.area")}
        choices={[{ id: ANY, name: t("people.filter.area.any") }, ...(office?.areas.map(named) ?? [])]}
        value={wishes.area ?? ANY}
        onChange={(id) => change({ area: id === ANY ? null : id })}
      />
    </div>
  );
});

function named({ id, name }: { id: string; name: string }) {
  return { id, name };
}

function useTimeChoices() {
  const days = useChoices("weekday");
  const parts = useChoices("dayPart");
  return days.flatMap((day) =>
    parts.map((part) => ({ id: `${day.id}_${part.id}`, name: `${day.name} ${part.name}` })),
  );
}
