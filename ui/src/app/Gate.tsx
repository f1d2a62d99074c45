import { lazy, Suspense, useEffect } from "react";
import { admitToasts, silenceToasts } from "@/components";
import { flushAll, hasUnsaved, useCurtain, useSession } from "@/ipc";
import { Curtain } from "./Curtain";
import styles from "./Curtain.module.css";

const loadOffice = () => import("./Office");
const Office = lazy(() => loadOffice().then((module) => ({ default: module.Office })));
const Session = lazy(() => import("@/features/session").then((module) => ({ default: module.Session })));

/** Shows the rooms only while the office is open; otherwise what has to happen first. */
export function Gate() {
  const { data: session, error } = useSession();
  const open = session?.phase === "open";
  const curtain = useCurtain();
  useEffect(() => {
    // While the password is typed the rooms are fetched; what could not be saved before the lock is tried again after.
    if (!open) void loadOffice();
    else if (hasUnsaved()) void flushAll();
  }, [open]);
  // However it comes to be locked: what was begun inside is told to nobody at the door.
  useEffect(() => {
    if (!open) return;
    admitToasts();
    return silenceToasts;
  }, [open]);
  return (
    <Suspense>
      {curtain && <Curtain />}
      <div className={curtain ? styles.hidden : styles.shown}>
        {open ? <Office key={String(session.sample)} /> : <Session session={session} fault={error} />}
      </div>
    </Suspense>
  );
}
