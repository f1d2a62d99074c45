import { showProblem } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, queryClient, type Settings, useCommand } from "@/ipc";

/** The preferences of this computer; `change` keeps them at once. */
export function useSettings() {
  const t = useT();
  const settings = useCommand("get_settings", {}).data;

  async function change(part: Partial<Settings>): Promise<void> {
    if (!settings) return;
    try {
      await call("save_settings", { settings: { ...settings, ...part } });
      await queryClient.invalidateQueries({ queryKey: ["get_settings"] });
    } catch (error) {
      showProblem(errorWords(t, error));
    }
  }

  return { settings, change: (part: Partial<Settings>) => void change(part) };
}
