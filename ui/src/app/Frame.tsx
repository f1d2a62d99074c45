import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { Later, part, ReadOnly } from "@/components";
import { useT } from "@/i18n";
import { useCommand, useMay } from "@/ipc";
import { useActions } from "./actions";
import { Banners } from "./Banners";
import { CopyTimer } from "./CopyTimer";
import { Damaged } from "./Damaged";
import styles from "./Frame.module.css";
import { IdleLock } from "./IdleLock";
import { Rail } from "./Rail";
import { ShortcutSheet } from "./ShortcutSheet";
import { TopBar } from "./TopBar";
import { useShortcuts } from "./useShortcuts";

const palette = part(() => import("./Palette").then(({ Palette }) => Palette));

/** Top bar, rail and the room; holds what is open over them. */
export function Frame() {
  const router = useRouter();
  return (
    <RouterProvider
      navigate={(to) => void router.navigate({ href: to })}
      useHref={(to) => router.history.createHref(to)}
    >
      <ReadOnly on={!useMay("write")}>
        <Layout />
      </ReadOnly>
    </RouterProvider>
  );
}

type Open = "search" | "create" | "help" | null;

function Layout() {
  const t = useT();
  const [open, setOpen] = useState<Open>(null);
  const actions = useActions(() => setOpen("help"));
  // The rooms wait for what she may do, so that nothing comes and goes.
  const isKnown = useCommand("list_coordinators", {}, { kinds: ["coordinator"] }).isFetched;
  const close = () => setOpen(null);
  useEffect(() => {
    // Ahead of time: what is typed right after the first Ctrl+K would be lost.
    void palette.fetch();
  }, []);
  useShortcuts({
    search: () => setOpen("search"),
    // Pressed before it is known what she may do, it opens as soon as it is.
    create: () => (!isKnown || actions.create.length > 0) && setOpen("create"),
    help: () => setOpen("help"),
    looking: actions.looking.run,
    lock: actions.lock.run,
    undo: () => actions.history[0]?.run(),
    redo: () => actions.history[1]?.run(),
  });
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skip}>
        {t("app.skip")}
      </button>
      <TopBar
        actions={actions}
        onSearch={() => setOpen("search")}
        createOpen={open === "create"}
        onCreateOpen={(shown) => setOpen(shown ? "create" : null)}
      />
      <Rail />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Damaged />
        <Banners />
        {open === "search" && <Later of={palette} give={{ actions, onClose: close }} />}
        {isKnown && <Outlet />}
      </main>
      <ShortcutSheet isOpen={open === "help"} onClose={close} />
      <IdleLock />
      <CopyTimer />
    </div>
  );
}

// A button, since a link's hash would change the address, which lives there.
function skip() {
  document.getElementById("main")?.focus();
}
