import { EyeOff } from "lucide-react";
import { href, Notice, setResidentLooking, TextButton, useGo, useResidentLooking } from "@/components";
import { useT } from "@/i18n";
import { useDoors, useSession } from "@/ipc";
import styles from "./Banners.module.css";

/** What holds for the whole screen: the sample office, a resident who is looking. */
export function Banners() {
  const t = useT();
  const { data: session } = useSession();
  const go = useGo();
  const { leaveSample } = useDoors();
  const leave = () => {
    // What the address names is not in the other office.
    go(href("today"));
    leaveSample();
  };
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
        <Notice tone="info" action={<TextButton onPress={leave}>{t("app.sample.leave")}</TextButton>}>
          {t("app.sample")}
        </Notice>
      )}
    </div>
  );
}
