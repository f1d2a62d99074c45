import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import styles from "./Links.module.css";
import { href } from "./navigation";

/** A person's name, as a link to her. */
export function PersonLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link href={href("people", id)} className={styles.name}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** An activity's name, as a link to it. */
export function ActivityLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link href={href("activities", id)} className={styles.name}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Any other place in the product, in petrol. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} className={styles.text}>
      {children}
    </Link>
  );
}
