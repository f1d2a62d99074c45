import { ArrowLeft, ArrowRight, GripVertical, X } from "lucide-react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Icon, MoreMenu } from "@/components";
import { useT } from "@/i18n";
import type { PictureChoice } from "@/ipc";
import { withPictureAt } from "./changes";
import { Drawing, usePictureName } from "./Drawing";
import type { Form } from "./form";
import looks from "./look.module.css";

type Props = Pick<Form, "draft" | "edit"> & {
  /** Those on the poster that Trinvis has, in their order. */
  chosen: readonly PictureChoice[];
};

/** The pictures on the poster in their order. They are moved by mouse, touch, keyboard or menu. */
export function ChosenPictures({ draft, edit, chosen }: Props) {
  const t = useT();
  const nameOf = usePictureName();
  const move = (picture: string, beside: string | undefined, side: "before" | "after") => {
    if (beside !== undefined) edit(withPictureAt(draft, picture, beside, side));
  };
  const { dragAndDropHooks } = useDragAndDrop<PictureChoice>({
    getItems: (_, items) => items.map(({ name }) => ({ "text/plain": nameOf(name) })),
    getAllowedDropOperations: () => ["move"],
    onReorder: ({ keys, target }) => {
      const [picture] = keys;
      if (picture === undefined || target.dropPosition === "on") return;
      move(String(picture), String(target.key), target.dropPosition);
    },
    renderDragPreview: (items) => <div className={looks.preview}>{items[0]?.["text/plain"]}</div>,
  });
  return (
    <GridList
      aria-label={t("materials.pictures.chosen")}
      className={looks.pictures}
      layout="grid"
      items={chosen}
      dependencies={[chosen, draft]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(picture) => {
        const at = chosen.indexOf(picture);
        const name = nameOf(picture.name);
        return (
          <GridListItem id={picture.name} textValue={name} className={looks.picture}>
            <Button slot="drag" className={looks.grip}>
              <Icon of={GripVertical} size={14} />
            </Button>
            <Drawing picture={picture} alt={name} />
            <MoreMenu
              label={t("materials.pictures.menu", { name })}
              size={16}
              groups={[
                [
                  {
                    id: "forward",
                    name: t("materials.pictures.forward"),
                    icon: ArrowLeft,
                    isDisabled: at === 0,
                    onAction: () => move(picture.name, chosen[at - 1]?.name, "before"),
                  },
                  {
                    id: "back",
                    name: t("materials.pictures.back"),
                    icon: ArrowRight,
                    isDisabled: at === chosen.length - 1,
                    onAction: () => move(picture.name, chosen[at + 1]?.name, "after"),
                  },
                ],
                [
                  {
                    id: "remove",
                    name: t("materials.pictures.remove"),
                    icon: X,
                    onAction: () =>
                      edit({ pictures: draft.pictures.filter((kept) => kept !== picture.name) }),
                  },
                ],
              ]}
            />
          </GridListItem>
        );
      }}
    </GridList>
  );
}
