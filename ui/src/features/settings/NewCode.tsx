import { Printer } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button, Notice, PasswordField, RecoveryCode } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords } from "@/ipc";
import styles from "./settings.module.css";

/** A new recovery code in place of a lost one. */
export function NewCode() {
  const t = useT();
  const [password, setPassword] = useState("");
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const [printed, setPrinted] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  function renew(event: FormEvent) {
    event.preventDefault();
    if (busy || password === "") return;
    void attempt(async () => {
      const made = await call("new_recovery_code", { password });
      setGroups(made.groups);
      setPassword("");
      setPrinted(false);
    });
  }

  const print = () =>
    attempt(async () => setPrinted((await call("print_recovery_sheet", { how: "open" })).path !== null));

  const words = fault === null ? null : errorWords(t, fault);
  return (
    <div className={styles.part}>
      <h3>{t("settings.security.code")}</h3>
      {groups ? (
        <>
          <RecoveryCode groups={groups} />
          <Notice>{t("settings.security.codeShown")}</Notice>
          {printed && (
            <Notice tone="done" live>
              {t("settings.security.codePrinted")}
            </Notice>
          )}
          <div className={styles.buttons}>
            <Button icon={Printer} isPending={busy} onPress={() => void print()}>
              {t("settings.security.codePrint")}
            </Button>
            <Button look="primary" onPress={() => setGroups(null)}>
              {t("settings.security.codeDone")}
            </Button>
          </div>
        </>
      ) : (
        <form className={styles.section} onSubmit={renew}>
          <p>{t("settings.security.codeLead")}</p>
          <PasswordField
            label={t("settings.security.codePassword")}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          <div>
            <Button type="submit" isPending={busy} isDisabled={password === ""}>
              {t("settings.security.codeNew")}
            </Button>
          </div>
        </form>
      )}
      {words && (
        <Notice tone="error" title={words.what} live>
          {words.todo}
        </Notice>
      )}
    </div>
  );
}
