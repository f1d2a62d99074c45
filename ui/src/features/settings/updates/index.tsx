import { Skeleton } from "@/components";
import { useT } from "@/i18n";
import { type HandedUpdate, useCommand, useWhen } from "@/ipc";
import styles from "../settings.module.css";
import { Folder } from "./Folder";
import { Look } from "./Look";

/** A newer Trinvis from a folder: where it lies, and whether there is one. */
export function Updates() {
  const t = useT();
  const state = useCommand("updates", {}).data;
  if (!state) return <Skeleton />;
  const { version, folder, handed } = state;
  return (
    <>
      <p>{t("updates.lead")}</p>
      <div>
        <p>{t("updates.version", { version })}</p>
        {handed && <Last handed={handed} version={version} />}
      </div>
      <Folder folder={folder} />
      {/* What was found in one folder says nothing of another. */}
      {folder && <Look key={folder} />}
    </>
  );
}

/** How the last update went. */
function Last({ handed, version }: { handed: HandedUpdate; version: string }) {
  const t = useT();
  const when = useWhen();
  const how = handed.version === version ? "updates.inPlace" : "updates.notInPlace";
  return <p className={styles.soft}>{t(how, { version: handed.version, when: when(handed.at) })}</p>;
}
