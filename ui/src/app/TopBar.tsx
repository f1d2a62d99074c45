import { ChevronDown, EyeOff, Plus, Search } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import {
  Button,
  Icon,
  IconToggle,
  Menu,
  NameMark,
  setResidentLooking,
  useReadOnly,
  useResidentLooking,
} from "@/components";
import { useT } from "@/i18n";
import { useMe, useOffice } from "@/ipc";
import { useLabel } from "@/labels";
import type { Action, useActions } from "./actions";
import styles from "./TopBar.module.css";

type Props = {
  actions: ReturnType<typeof useActions>;
  onSearch: () => void;
  createOpen: boolean;
  onCreateOpen: (open: boolean) => void;
};

/** Name mark, search, new, who is looking, whose office this is, and the lock. */
export function TopBar({ actions, onSearch, createOpen, onCreateOpen }: Props) {
  const t = useT();
  const office = useOffice();
  const looking = useResidentLooking();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <NameMark />
        <span className={styles.product}>Trinvis</span>
      </div>
      <AriaButton
        className={styles.search}
        onPress={onSearch}
        aria-label={`${t("app.search.label")} (Ctrl K)`}
      >
        <Icon of={Search} />
        <span className={styles.placeholder}>{t("app.search.placeholder")}</span>
        <kbd>Ctrl K</kbd>
      </AriaButton>
      {actions.create.length > 0 && (
        <Menu
          label={t("app.new.menu")}
          trigger={<Button icon={Plus}>{t("app.new")}</Button>}
          groups={[actions.create.map(asEntry)]}
          isOpen={createOpen}
          onOpenChange={onCreateOpen}
        />
      )}
      <div className={styles.end}>
        <IconToggle
          icon={EyeOff}
          label={t(looking ? "app.looking.off" : "app.looking.on")}
          shortcut="F9"
          isSelected={looking}
          onChange={setResidentLooking}
        />
        <span className={styles.office}>{office?.name}</span>
        <MeMenu actions={actions} />
      </div>
    </header>
  );
}

function MeMenu({ actions }: Pick<Props, "actions">) {
  const t = useT();
  const me = useMe();
  const label = useLabel();
  const reads = useReadOnly();
  const name = me?.name ?? t("app.me.fallback");
  return (
    <Menu
      label={t("app.me.menu", { name })}
      placement="bottom end"
      trigger={
        <AriaButton className={styles.me} aria-label={t("app.me.menu", { name })}>
          <span className={styles.avatar}>{initials(name)}</span>
          <Icon of={ChevronDown} size={14} />
        </AriaButton>
      }
      header={
        <>
          <strong>{name}</strong>
          {me?.role && <div className={styles.role}>{me.role}</div>}
          {me && reads && <div className={styles.role}>{label("access", me.access)}</div>}
        </>
      }
      groups={[actions.history.map(asEntry), [asEntry(actions.shortcuts), asEntry(actions.lock)]].filter(
        (group) => group.length > 0,
      )}
    />
  );
}

function asEntry({ id, name, icon, shortcut, run }: Action) {
  return { id, name, icon, shortcut, onAction: run };
}

/** "ML" from "Mette Lund"; the first and the last name count. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}
