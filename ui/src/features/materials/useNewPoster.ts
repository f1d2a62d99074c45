import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { href, showProblem, useWhere } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, useSave } from "@/ipc";

/** Makes a poster, from a task or empty, keeps it and goes to it. False when it could not be made. */
export function useNewPoster() {
  const t = useT();
  const navigate = useNavigate();
  const starting = useWhere().id === "new";
  const { save } = useSave("save_material");
  const [isMaking, setMaking] = useState(false);
  const make = useCallback(
    async (task: string | null): Promise<boolean> => {
      setMaking(true);
      try {
        const { id } = await save({ material: await call("material_from_task", { task }) });
        // Back leads to where she came from, not to making another one.
        await navigate({ href: href("materials", id), replace: starting });
        return true;
      } catch (error) {
        showProblem(errorWords(t, error));
        return false;
      } finally {
        setMaking(false);
      }
    },
    [save, navigate, starting, t],
  );
  return { make, isMaking };
}
