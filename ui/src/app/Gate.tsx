import { lazy, Suspense, useEffect } from "react";
import { admitToasts, silenceToasts } from "@/components";
import { flushAll, hasUnsaved, useCurtain, useSession } from "@/ipc";
import { Curtain } from "./Curtain";
import styles from "./Curtain.module.css";

const loadOffice = () => import("./Office");
const Office = lazy(() => loadOffice().then((module) => ({ default: module.Office })));
// Begun at once: it is read while the core is asked whether anything is locked.
const session = import("@/features/session");
const Session = lazy(() => session.then((module) => ({ default: module.Session })));

/** The rooms are fetched while the password is typed, but not before the door is drawn. */
function fetchRooms() {
  void session.then(() => requestAnimationFrame(() => requestAnimationFrame(() => void loadOffice())));
}

/** Shows the rooms only while the office is open; otherwise what has to happen first. */
export function Gate() {
  const { data, error } = useSession();
  const open = data?.phase === "open";
  const curtain = useCurtain();
  useEffect(() => {
    // What could not be saved before the lock is tried again after.
    if (!open) fetchRooms();
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
        {open ? <Office key={String(data.sample)} /> : <Session session={data} fault={error} />}
      </div>
    </Suspense>
  );
}
