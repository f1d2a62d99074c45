import { Bookmark, BookmarkPlus, Check, ChevronDown, Pencil, Trash2 } from "lucide-react";
import { memo, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Icon, Menu, type MenuEntry, useResidentLooking } from "@/components";
import { useT } from "@/i18n";
import { newId, type PeopleView, useCommand, useSave } from "@/ipc";
import { ViewDialog } from "./ViewDialog";
import { ANYBODY, FIRST_ORDER, isSame, type Look, lasting } from "./wishes";
import styles from "./wishes.module.css";

const BUILT_IN = [
  { id: "everybody", wishes: lasting(ANYBODY), order: FIRST_ORDER },
  {
    id: "silent",
    wishes: { ...lasting(ANYBODY), silent: 3 },
    order: { by: "last_contact", backwards: false },
  },
  {
    id: "due",
    wishes: { ...lasting(ANYBODY), due: "week" },
    order: { by: "next_talk", backwards: false },
  },
] as const satisfies (Look & { id: string })[];

type Props = { look: Look; onLook: (look: Look) => void };

/** Ways to look at the list: three to begin with, and those one has saved oneself. */
export const Views = memo(function Views({ look, onLook }: Props) {
  const t = useT();
  const { data: own = [] } = useCommand("people_views", {}, { kinds: ["coordinator"] });
  const { trySave } = useSave("remove_people_view");
  const looking = useResidentLooking();
  const [named, setNamed] = useState<PeopleView | null>(null);
  const builtIn = BUILT_IN.map((view) => ({ ...view, name: t(`people.view.${view.id}`) }));
  const here = own.find((view) => isSame(view, look));
  const current = here ?? builtIn.find((view) => isSame(view, look));
  const entry = (view: Look & { id: string; name: string }): MenuEntry => ({
    id: view.id,
    name: view.name,
    icon: view.id === current?.id ? Check : Bookmark,
    onAction: () => onLook(view),
  });
  const change: MenuEntry[] = here
    ? [
        {
          id: "rename",
          name: t("people.view.rename", { name: here.name }),
          icon: Pencil,
          onAction: () => setNamed(here),
        },
        {
          id: "remove",
          name: t("people.view.remove", { name: here.name }),
          icon: Trash2,
          onAction: () =>
            void trySave({ id: here.id }, { done: "people.view.removed", values: { name: here.name } }),
        },
      ]
    : [];
  const save: MenuEntry[] = current
    ? []
    : [
        {
          id: "save",
          name: t("people.view.save"),
          icon: BookmarkPlus,
          onAction: () => setNamed({ ...look, id: newId(), name: "" }),
        },
      ];
  const groups = [builtIn.map(entry), own.map(entry), [...save, ...change]].filter(
    ({ length }) => length > 0,
  );
  // The name of a view can tell something about those it shows.
  const title =
    !looking && current && current.id !== "everybody" ? t("people.views.of", { name: current.name }) : null;
  return (
    <>
      <Menu
        label={t("people.views.menu")}
        trigger={
          <AriaButton className={styles.toggle} aria-label={title ?? t("people.views.menu")}>
            <Icon of={Bookmark} />
            <span className={styles.viewName}>{title ? current?.name : t("people.views")}</span>
            <Icon of={ChevronDown} size={16} />
          </AriaButton>
        }
        groups={groups}
      />
      {named && (
        <ViewDialog
          view={named}
          isFull={own.length >= MOST && own.every(({ id }) => id !== named.id)}
          most={MOST}
          onClose={() => setNamed(null)}
        />
      )}
    </>
  );
});

// As many as the core keeps for one coordinator.
const MOST = 20;
