import { useEffect } from "react";
import { admitToasts, Later, part, Skeleton, silenceToasts } from "@/components";
import { fetchParts, Session } from "@/features/session";
import { flushAll, hasUnsaved, useCurtain, useSession } from "@/ipc";
import { Curtain } from "./Curtain";
import styles from "./Curtain.module.css";

const office = part(() => import("./Office").then(({ Office }) => Office));

/** What comes after the door is read while the password is typed, but not before the door is drawn. */
function fetchRest() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      void office.fetch();
      void fetchParts();
    }),
  );
}

/** Shows the rooms only while the office is open; otherwise what has to happen first. */
export function Gate() {
  const { data, error } = useSession();
  const open = data?.phase === "open";
  const curtain = useCurtain();
  useEffect(() => {
    // What could not be saved before the lock is tried again after.
    if (!open) fetchRest();
    else if (hasUnsaved()) void flushAll();
  }, [open]);
  // However it comes to be locked: what was begun inside is told to nobody at the door.
  useEffect(() => {
    if (!open) return;
    admitToasts();
    return silenceToasts;
  }, [open]);
  return (
    <>
      {curtain && <Curtain />}
      <div className={curtain ? styles.hidden : styles.shown}>
        {open ? (
          <Later key={String(data.sample)} of={office} give={{}} meanwhile={<Coming />} />
        ) : (
          <Session session={data} fault={error} />
        )}
      </div>
    </>
  );
}

/** Inside, before the rooms have been read: on a busy computer that takes a moment. */
function Coming() {
  return (
    <main className={styles.coming}>
      <Skeleton lines={6} />
    </main>
  );
}
