import { useState } from "react";
import { ComboBox, href, useGo } from "@/components";
import { useT } from "@/i18n";
import { useCommand } from "@/ipc";

/** Finds the one whose rows alone are shown; emptied, all rows are. */
export function Whom({ id, name }: { id: string | null; name: string }) {
  const t = useT();
  const go = useGo();
  const [text, setText] = useState("");
  const found =
    useCommand("people_like", { name: text }, { enabled: text.trim() !== "", keep: true, forget: true })
      .data ?? [];
  const choices = text.trim() === "" ? [] : found.map((one) => ({ id: one.id, name: one.title }));
  const chosen = id !== null && choices.every((one) => one.id !== id) ? [{ id, name }] : [];
  return (
    <ComboBox
      label={t("settings.log.about")}
      placeholder={t("settings.log.aboutAll")}
      choices={[...chosen, ...choices]}
      value={id}
      onChange={(next) => go(href("settings", "log", next === null ? undefined : { about: next }))}
      onSearch={setText}
    />
  );
}
