import { Notice } from "@/components";
import { useT } from "@/i18n";
import { useCopiesState, useCopyWorry } from "@/ipc";
import { CopyList } from "./CopyList";
import { Export } from "./Export";
import { MakeCopy } from "./MakeCopy";
import { Rehearse } from "./Rehearse";
import { SecondPlace } from "./SecondPlace";

/** The encrypted copies: what Trinvis does by itself, and what can be done with them. */
export function Copies() {
  const t = useT();
  const worry = useCopyWorry();
  const second = useCopiesState()?.second;
  return (
    <>
      <p>{t("copies.lead")}</p>
      {worry && <Notice title={worry.title}>{worry.text}</Notice>}
      <MakeCopy />
      <CopyList place="own" title={t("copies.list")} />
      <SecondPlace />
      {second && !second.fault && <CopyList place="second" title={t("copies.second.list")} />}
      <Rehearse />
      <Export />
    </>
  );
}
