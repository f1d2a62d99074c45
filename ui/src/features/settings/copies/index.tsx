import { Notice, Writes } from "@/components";
import { useT } from "@/i18n";
import { useCopiesState, useCopyWorry, useDamaged, useMay } from "@/ipc";
import { CheckFile } from "./CheckFile";
import { CopyList } from "./CopyList";
import { Export } from "./Export";
import { MakeCopy } from "./MakeCopy";
import { Mend } from "./Mend";
import { Rehearse } from "./Rehearse";
import { SecondPlace } from "./SecondPlace";

/** The encrypted copies: what Trinvis does by itself, and what can be done with them. */
export function Copies() {
  const t = useT();
  const worry = useCopyWorry();
  const second = useCopiesState()?.second;
  const leads = useMay("lead");
  const damaged = useDamaged();
  return (
    <>
      {damaged && <Mend />}
      <p>{t("copies.lead")}</p>
      {worry && <Notice title={worry.title}>{worry.text}</Notice>}
      <Writes>
        <MakeCopy />
      </Writes>
      <CopyList place="own" title={t("copies.list")} />
      {leads && !damaged && <SecondPlace />}
      {second && !second.fault && <CopyList place="second" title={t("copies.second.list")} />}
      <Writes>
        <Rehearse />
        <CheckFile />
      </Writes>
      {leads && !damaged && <Export />}
    </>
  );
}
