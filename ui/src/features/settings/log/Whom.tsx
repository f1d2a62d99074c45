import { useState } from "react";
import { ComboBox, href, useGo } from "@/components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";

/** Finds the one whose rows alone are shown; emptied, all rows are. `name` is unknown while it is being read. */
export function Whom({ id, name }: { id: string | null; name: string | undefined }) {
  const t = useT();
  const go = useGo();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<{ id: string; name: string }>();
  const found =
    useCommand("people_like", { name: text }, { enabled: text.trim() !== "", keep: true, forget: true })
      .data ?? [];
  const choices = text.trim() === "" ? [] : found.map((one) => ({ id: one.id, name: one.title }));
  // Whoever is chosen stays among them, but last: the arrow goes to whom is looked for.
  const chosen = id !== null && choices.every((one) => one.id !== id);
  const known = name ?? (picked?.id === id ? picked.name : "");
  return (
    <ComboBox
      label={t("settings.log.about")}
      placeholder={t("settings.log.aboutAll")}
      choices={chosen ? [...choices, { id, name: known }] : choices}
      value={id}
      onChange={(next) => {
        setPicked(choices.find((one) => one.id === next));
        go(href("settings", "log", next === null ? undefined : { about: next }));
      }}
      onSearch={setText}
    />
  );
}
