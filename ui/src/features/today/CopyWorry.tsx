import { href, Notice, TextLink } from "@/components";
import { useT } from "@/i18n";
import { useCopyWorry } from "@/ipc";

/** A quiet word when something is wrong with the copies. */
export function CopyWorry() {
  const t = useT();
  const worry = useCopyWorry();
  if (!worry) return null;
  return (
    <Notice
      title={worry.title}
      action={<TextLink to={href("settings", "copies")}>{t("copies.see")}</TextLink>}
    >
      {worry.text}
    </Notice>
  );
}
