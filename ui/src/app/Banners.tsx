import { EyeOff } from "lucide-react";
import { Notice, setResidentLooking, TextButton, useResidentLooking } from "@/components";
import { useT } from "@/i18n";
import { useDoors, useSession } from "@/ipc";
import styles from "./Banners.module.css";

/** What holds for the whole screen: the sample office, a resident who is looking. */
export function Banners() {
  const t = useT();
  const { data: session } = useSession();
  const { leaveSample } = useDoors();
  const looking = useResidentLooking();
  if (!looking && !session?.sample) return null;
  return (
    <div className={styles.banners}>
      {looking && (
        <Notice
          tone="info"
          icon={EyeOff}
          live
          action={<TextButton onPress={() => setResidentLooking(false)}>{t("app.looking.off")}</TextButton>}
        >
          {t("app.looking.banner")}
        </Notice>
      )}
      {session?.sample && (
        <Notice tone="info" action={<TextButton onPress={leaveSample}>{t("app.sample.leave")}</TextButton>}>
          {t("app.sample")}
        </Notice>
      )}
    </div>
  );
}
