import { useDeferredValue, useState } from "react";
import { ComboBox } from "@/components";
import { useT } from "@/i18n";
import { type PeopleFilter, type PersonName, useCommand } from "@/ipc";

const ANYONE: PeopleFilter = {
  text: "",
  states: [],
  languages: [],
  tags: [],
  area: null,
  activity: null,
  notTalkedSince: null,
  talkDueBy: null,
  times: [],
};

type Props = {
  label: string;
  /** Who is there already. */
  without: readonly string[];
  onChoose: (person: PersonName) => void;
};

/** Finds one person by typing; empties itself when she is chosen. */
export function PersonPicker({ label, without, onChoose }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const [round, setRound] = useState(0);
  const text = useDeferredValue(typed);
  const request = {
    filter: { ...ANYONE, text },
    order: { by: "called", backwards: false } as const,
    offset: 0,
    limit: 40,
  };
  const { data } = useCommand("list_people", request, { kinds: ["person"], keep: true, forget: true });
  const rows = (data?.rows ?? []).filter((row) => !without.includes(row.id));
  return (
    <ComboBox
      key={round}
      label={label}
      placeholder={t("activities.person.find")}
      choices={rows.map((row) => ({
        id: row.id,
        name: row.called,
        detail: row.fullName && row.fullName !== row.called ? row.fullName : undefined,
      }))}
      value={null}
      onSearch={setTyped}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        if (!row) return;
        onChoose({ id: row.id, called: row.called, fullName: row.fullName });
        setTyped("");
        setRound(round + 1);
      }}
    />
  );
}
