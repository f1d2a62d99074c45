import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { useT } from "@/i18n";
import { useActions } from "./actions";
import { Banners } from "./Banners";
import styles from "./Frame.module.css";
import { IdleLock } from "./IdleLock";
import { Rail } from "./Rail";
import { ShortcutSheet } from "./ShortcutSheet";
import { TopBar } from "./TopBar";
import { useShortcuts } from "./useShortcuts";

const loadPalette = () => import("./Palette");
const Palette = lazy(() => loadPalette().then(({ Palette: palette }) => ({ default: palette })));

/** Top bar, rail and the room; holds what is open over them. */
export function Frame() {
  const router = useRouter();
  return (
    <RouterProvider
      navigate={(to) => void router.navigate({ href: to })}
      useHref={(to) => router.history.createHref(to)}
    >
      <Layout />
    </RouterProvider>
  );
}

type Open = "search" | "create" | "help" | null;

function Layout() {
  const t = useT();
  const [open, setOpen] = useState<Open>(null);
  const actions = useActions(() => setOpen("help"));
  const close = () => setOpen(null);
  useEffect(() => {
    // Fetched once the room stands, so that what is typed right after the first Ctrl+K lands in the palette.
    const soon = setTimeout(() => void loadPalette(), 200);
    return () => clearTimeout(soon);
  }, []);
  useShortcuts({
    search: () => setOpen("search"),
    create: () => setOpen("create"),
    help: () => setOpen("help"),
    looking: actions.looking.run,
    lock: actions.lock.run,
    undo: actions.undo.run,
    redo: actions.redo.run,
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
        <Banners />
        <Outlet />
      </main>
      {open === "search" && (
        <Suspense>
          <Palette actions={actions} onClose={close} />
        </Suspense>
      )}
      <ShortcutSheet isOpen={open === "help"} onClose={close} />
      <IdleLock />
    </div>
  );
}

// A button, since a link's hash would change the address, which lives there.
function skip() {
  document.getElementById("main")?.focus();
}
