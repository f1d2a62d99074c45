import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps, Link, type LinkProps } from "react-aria-components";
import styles from "./Button.module.css";
import { Icon } from "./Icon";

type Look = "primary" | "secondary" | "quiet" | "danger";

interface Own {
  look?: Look;
  icon?: LucideIcon;
  /** A full-width button, for panels. */
  wide?: boolean;
  small?: boolean;
  children: ReactNode;
}

type ButtonOwn = Own & Omit<ButtonProps, "children" | "className">;

function classes({ look = "secondary", wide, small }: Omit<Own, "children">): string {
  return [styles.button, styles[look], wide && styles.wide, small && styles.small].filter(Boolean).join(" ");
}

function content(icon: LucideIcon | undefined, children: ReactNode, isPending = false) {
  return (
    <>
      {isPending ? <span className={styles.spinner} aria-hidden /> : icon && <Icon of={icon} />}
      <span>{children}</span>
    </>
  );
}

/**
 * A button with a verb on it. One primary button per screen. While `isPending` it keeps focus and does nothing; React
 * Aria's own pending state is not used, since what it announces outlives the button when the screen changes.
 */
export function Button({ look, icon, wide, small, isPending, onPress, type, children, ...rest }: ButtonOwn) {
  return (
    <AriaButton
      {...rest}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={classes({ look, wide, small })}
    >
      {content(icon, children, isPending)}
    </AriaButton>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
  look,
  icon,
  wide,
  small,
  children,
  ...rest
}: Own & Omit<LinkProps, "children" | "className">) {
  return (
    <Link {...rest} className={classes({ look, wide, small })}>
      {content(icon, children)}
    </Link>
  );
}

/** Words in a sentence or a card that do something: petrol, bold, no box. */
export function TextButton({
  children,
  ...rest
}: { children: ReactNode } & Omit<ButtonProps, "children" | "className">) {
  return (
    <AriaButton {...rest} className={styles.text}>
      {children}
    </AriaButton>
  );
}
