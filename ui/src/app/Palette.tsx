import {
  BookOpenText,
  ChartNoAxesColumnIncreasing,
  ListChecks,
  type LucideIcon,
  Megaphone,
  Search,
  UserRound,
} from "lucide-react";
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { href, Icon, useGo } from "@/components";
import { fold, type MessageId, useT } from "@/i18n";
import { type Hit, useCommand } from "@/ipc";
import type { Action, useActions } from "./actions";
import styles from "./Palette.module.css";

const KINDS: { kind: Hit["kind"]; name: MessageId; icon: LucideIcon }[] = [
  { kind: "person", name: "app.search.person", icon: UserRound },
  { kind: "activity", name: "app.search.activity", icon: ChartNoAxesColumnIncreasing },
  { kind: "task", name: "app.search.task", icon: ListChecks },
  { kind: "story", name: "app.search.story", icon: BookOpenText },
  { kind: "material", name: "app.search.material", icon: Megaphone },
];

/** Ctrl+K: reaches people, activities, tasks, stories, posters, screens and actions. */
export function Palette({
  actions,
  onClose,
}: {
  actions: ReturnType<typeof useActions>;
  onClose: () => void;
}) {
  const t = useT();
  const go = useGo();
  const [text, setText] = useState("");
  const asked = text.trim();
  const { data: hits = [] } = useCommand("search", { text: asked }, { enabled: asked !== "", keep: true });
  const found = asked === "" ? [] : hits;
  const fits = ({ name }: Action) => fold(name).includes(fold(asked));
  const commands = actions.all.filter(fits);
  const screens = actions.screens.filter(fits);
  const nothing = found.length + commands.length + screens.length === 0;
  const run = (action: () => void) => () => {
    onClose();
    action();
  };

  return (
    <ModalOverlay className={styles.overlay} isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={t("app.search.label")}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField aria-label={t("app.search.label")} className={styles.field} autoFocus>
              <Icon of={Search} />
              <Input className={styles.input} placeholder={t("app.search.placeholder")} dir="auto" />
            </TextField>
            <Menu
              aria-label={t("app.search.results")}
              className={styles.list}
              renderEmptyState={() => (
                <p className={styles.empty}>
                  {nothing && asked !== "" ? t("app.search.empty", { text: asked }) : t("app.search.start")}
                </p>
              )}
            >
              {KINDS.map(({ kind, name, icon }) => (
                <Group key={kind} title={t(name)}>
                  {found
                    .filter((hit) => hit.kind === kind)
                    .map((hit) => (
                      <Line
                        key={`${kind}-${hit.id}`}
                        id={`${kind}-${hit.id}`}
                        icon={icon}
                        name={hit.title}
                        onAction={run(() => go(placeOf(hit)))}
                      />
                    ))}
                </Group>
              ))}
              <Group title={t("app.search.screens")}>
                {screens.map((action) => (
                  <Line key={action.id} {...action} onAction={run(action.run)} />
                ))}
              </Group>
              <Group title={t("app.search.actions")}>
                {commands.map((action) => (
                  <Line key={action.id} {...action} onAction={run(action.run)} />
                ))}
              </Group>
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <MenuSection className={styles.group}>
      <Header className={styles.heading}>{title}</Header>
      {children}
    </MenuSection>
  );
}

type LineProps = {
  id: string;
  icon: LucideIcon;
  name: string;
  shortcut?: string;
  onAction: () => void;
};

function Line({ id, icon, name, shortcut, onAction }: LineProps) {
  return (
    <MenuItem id={id} textValue={name} className={styles.line} onAction={onAction}>
      <Icon of={icon} />
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      {shortcut && <kbd>{shortcut}</kbd>}
    </MenuItem>
  );
}

/** Where a hit opens. */
function placeOf({ kind, id }: Hit): string {
  switch (kind) {
    case "person":
      return href("people", id);
    case "activity":
      return href("activities", id);
    case "story":
      return href("stories", id);
    case "material":
      return href("materials", id);
    case "task":
      return href("activities", undefined, { task: id });
    default:
      return href("today");
  }
}
