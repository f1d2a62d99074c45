import { EyeOff, HardDrive } from "lucide-react";
import { href, Notice, setResidentLooking, TextButton, useGo, useResidentLooking } from "@/components";
import { useFormat, useT } from "@/i18n";
import { flushAll, hasUnsaved, useDoors, useLittleSpace, useSession, useStuck } from "@/ipc";
import styles from "./Banners.module.css";

/** What holds for the whole screen: a disk that takes nothing or soon will not, the sample office, a resident who is looking. */
export function Banners() {
  const t = useT();
  const format = useFormat();
  const { data: session } = useSession();
  const go = useGo();
  const { leaveSample } = useDoors();
  const leave = () => {
    // What the address names is not in the other office.
    go(href("today"));
    leaveSample();
  };
  const looking = useResidentLooking();
  const stuck = useStuck();
  const left = useLittleSpace();
  const little = stuck === null ? left : null;
  if (!looking && !session?.sample && stuck === null && little === null) return null;
  return (
    <div className={styles.banners}>
      {stuck && (
        <Notice
          title={t("app.stuck.title")}
          icon={HardDrive}
          live
          action={
            hasUnsaved() && (
              <TextButton onPress={() => void flushAll()}>{t("components.saved.retry")}</TextButton>
            )
          }
        >
          {t(`app.stuck.${stuck}`)}
        </Notice>
      )}
      {little !== null && (
        <Notice title={t("app.space.title", { left: format.number(little) })} icon={HardDrive} live>
          {t("app.space.text")}
        </Notice>
      )}
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
