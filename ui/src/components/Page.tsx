import { type ReactNode, useEffect, useRef } from "react";
import styles from "./Page.module.css";

type Props = {
  /** The screen's one h1, and the window's title. */
  title: string;
  /** Under the title, quiet. */
  lead?: ReactNode;
  /** Above the title: where this is, such as "Fortællinger › Cykelværksted". */
  crumbs?: ReactNode;
  /** Beside the title: view switches, filters. */
  beside?: ReactNode;
  /** At the end: SavedAt, buttons, the primary one last. */
  actions?: ReactNode;
  /** A panel beside the content; the list stays. */
  panel?: ReactNode;
  /** Use all the width, as the board does. */
  wide?: boolean;
  children: ReactNode;
};

/** A screen: title, actions, content and perhaps a panel. Moves focus to the title when it appears. */
export function Page({ title, lead, crumbs, beside, actions, panel, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Trinvis`;
  }, [title]);
  useEffect(() => {
    // Not when something inside has asked for focus (a form that just opened).
    const active = document.activeElement;
    if (!active || active === document.body || !heading.current?.closest("main")?.contains(active)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={`${styles.page} ${wide ? styles.wide : ""}`}>
      <header className={styles.head}>
        <div className={styles.words}>
          {crumbs && <nav className={styles.crumbs}>{crumbs}</nav>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {beside && <div className={styles.beside}>{beside}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {panel ? (
        <div className={styles.split}>
          <div className={styles.content}>{children}</div>
          {panel}
        </div>
      ) : (
        children
      )}
    </div>
  );
}
