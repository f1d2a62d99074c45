import { useCallback } from "react";
import { type Office, useAutosave, useSave } from "@/ipc";

/** The office as it is typed; every section of the settings shares the one record. */
export function useOfficeDraft(office: Office) {
  const { save } = useSave("save_office");
  const keep = useCallback((draft: Office) => save({ office: draft }), [save]);
  return useAutosave(`office/${office.id}`, office, keep);
}
