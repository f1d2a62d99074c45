import { Select, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useMay } from "@/ipc";
import { ChangePassword } from "./ChangePassword";
import { NewCode } from "./NewCode";
import { Ruled } from "./Ruled";
import { useSettings } from "./useSettings";

const MINUTES = ["1", "5", "10", "15", "30"] as const;

/** When the screen locks, the password, and the recovery code. */
export function Security() {
  const t = useT();
  const leads = useMay("lead");
  const { settings, change } = useSettings();
  if (!settings) return <Skeleton />;
  const chosen = String(settings.idleMinutes);
  const all = [...new Set<string>([...MINUTES, chosen])].sort((a, b) => Number(a) - Number(b));
  return (
    <>
      <Ruled by="idleMinutes">
        <Select
          label={t("settings.security.idle")}
          hint={t("settings.security.idleHint")}
          choices={all.map((id) => ({ id, name: t("settings.security.idleAfter", { minutes: Number(id) }) }))}
          value={chosen}
          onChange={(minutes) => change({ idleMinutes: Number(minutes) })}
        />
      </Ruled>
      <ChangePassword />
      {leads && <NewCode />}
    </>
  );
}
