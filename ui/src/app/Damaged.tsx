import { href, Notice, TextLink } from "@/components";
import { useT } from "@/i18n";
import { useDamaged } from "@/ipc";
import styles from "./Banners.module.css";

/** Over every room, while the office's file is damaged: what holds, and the way to what can be done. */
export function Damaged() {
  const t = useT();
  if (!useDamaged()) return null;
  return (
    <div className={styles.banners}>
      <Notice
        tone="error"
        title={t("app.damaged.title")}
        live
        action={<TextLink to={href("settings", "copies")}>{t("app.damaged.action")}</TextLink>}
      >
        {t("app.damaged.text")}
      </Notice>
    </div>
  );
}
