import { useState } from "react";
import { Notice, TextButton } from "@/components";
import { useT } from "@/i18n";
import { WaysBack } from "./WaysBack";

/**
 * A new computer, or a lost folder: the office that was can be put back instead of making a new one. Where copies lie in
 * the office's own place they are told of at once.
 */
export function HaveCopy({ left = false }: { left?: boolean }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  if (left) {
    return (
      <>
        <Notice tone="attention" title={t("copies.from.left")}>
          {t("copies.from.leftText")}
        </Notice>
        <WaysBack />
      </>
    );
  }
  if (asked) return <WaysBack />;
  return (
    <div>
      <TextButton onPress={() => setAsked(true)}>{t("copies.from.have")}</TextButton>
    </div>
  );
}
