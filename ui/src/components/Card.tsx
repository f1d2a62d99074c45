import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Card.module.css";
import { Icon } from "./Icon";

/** A white sheet; what lies in it is parted by hairlines, not by more boxes. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}

/** A part of a card, under a hairline, with its own small heading. */
export function CardSection({
  title,
  icon,
  children,
}: {
  title?: string;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      {title && (
        <h3 className={styles.sectionTitle}>
          {icon && <Icon of={icon} />}
          {title}
        </h3>
      )}
      {children}
    </section>
  );
}

/** A titled group on a page: a heading, perhaps a count, and what it holds. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>
        {title}
        {aside && <span className={styles.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Rows in a card. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.card} aria-label={label}>
      {children}
    </ul>
  );
}

type Row = {
  icon?: LucideIcon;
  /** The name, as a link. */
  title: ReactNode;
  /** Chips beside the name. */
  chips?: ReactNode;
  /** One quiet line under it. */
  detail?: ReactNode;
  /** Buttons or a chip at the end. */
  end?: ReactNode;
};

/** One row: pictogram, name with chips, a quiet line, and what can be done. */
export function Row({ icon, title, chips, detail, end }: Row) {
  return (
    <li className={styles.row}>
      {icon && (
        <span className={styles.rowIcon}>
          <Icon of={icon} />
        </span>
      )}
      <div className={styles.rowText}>
        <div className={styles.rowTitle}>
          <span className={styles.name}>{title}</span>
          {chips}
        </div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {end && <div className={styles.end}>{end}</div>}
    </li>
  );
}
