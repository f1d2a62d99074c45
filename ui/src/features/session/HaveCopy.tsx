import { useState } from "react";
import { TextButton } from "@/components";
import { useT } from "@/i18n";
import { WaysBack } from "./WaysBack";

/** A new computer, or a lost folder: the office that was can be put back instead of making a new one. */
export function HaveCopy() {
  const t = useT();
  const [asked, setAsked] = useState(false);
  if (asked) return <WaysBack />;
  return (
    <div>
      <TextButton onPress={() => setAsked(true)}>{t("copies.from.have")}</TextButton>
    </div>
  );
}
