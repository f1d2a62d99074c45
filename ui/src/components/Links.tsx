import type { ReactNode } from "react";
import { Link } from "react-aria-components";
import { useFormat } from "@/i18n";
import styles from "./Links.module.css";
import { href } from "./navigation";

interface Name {
  id: string;
  children: ReactNode;
}

/** A person's name, as a link to her. */
export function PersonLink({ id, children }: Name) {
  return (
    <Link href={href("people", id)} className={styles.name}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** An activity's name, as a link to it. */
export function ActivityLink({ id, children }: Name) {
  return (
    <Link href={href("activities", id)} className={styles.name}>
      <bdi>{children}</bdi>
    </Link>
  );
}

/** Links in a row as a sentence has them: "Amina, Birthe og Khalid". Each needs a key. */
export function Listed({ children }: { children: { key: string; shows: ReactNode }[] }) {
  const format = useFormat();
  return format.listParts(children.map(({ key }) => key)).map((part) => {
    const link = children.find(({ key }) => part.isItem && key === part.text);
    return <span key={part.text + String(part.at)}>{link ? link.shows : part.text}</span>;
  });
}

/** Any other place in the product, in petrol. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} className={styles.text}>
      {children}
    </Link>
  );
}
