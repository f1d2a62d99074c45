import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Icon } from "./Icon";
import styles from "./Menu.module.css";
import select from "./Select.module.css";

/** A line in a menu. */
export interface MenuEntry {
  id: string;
  name: string;
  icon?: LucideIcon;
  /** Shown at the end of the line; binds nothing by itself. */
  shortcut?: string;
  /** Where it goes… */
  href?: string;
  /** …or what it does. */
  onAction?: () => void;
  danger?: boolean;
  isDisabled?: boolean;
}

type Props = {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  /** Groups are parted by a hairline. */
  groups: readonly (readonly MenuEntry[])[];
  /** Shown above the entries, such as who is signed in. */
  header?: ReactNode;
  placement?: "bottom start" | "bottom end";
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A menu under a button. */
export function Menu({ trigger, label, groups, header, placement = "bottom start", ...open }: Props) {
  return (
    <MenuTrigger {...open}>
      {trigger}
      <Popover className={select.popover} placement={placement} offset={4}>
        {header && <div className={styles.header}>{header}</div>}
        {/* Opened by a shortcut, too, it has something for Enter to choose. */}
        <AriaMenu
          className={select.list}
          aria-label={label}
          autoFocus={open.isOpen === undefined ? undefined : "first"}
        >
          {groups.flatMap((entries, index) => [
            index > 0 && <Separator key={`line-${entries[0]?.id}`} className={styles.line} />,
            <MenuSection key={entries[0]?.id} aria-label={label}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const { id, name, icon, shortcut, href, onAction, danger, isDisabled } = entry;
  return (
    <MenuItem
      id={id}
      textValue={name}
      href={href}
      onAction={onAction}
      isDisabled={isDisabled}
      className={`${select.item} ${styles.entry} ${danger ? styles.danger : ""}`}
    >
      {icon && <Icon of={icon} />}
      <span className={select.name}>{name}</span>
      {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
    </MenuItem>
  );
}
