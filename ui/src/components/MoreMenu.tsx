import { Ellipsis } from "lucide-react";
import { IconButton } from "./IconButton";
import { Menu, type MenuEntry } from "./Menu";

type Props = {
  /** What there is more about: the name of its button, too. */
  label: string;
  groups: readonly (readonly MenuEntry[])[];
  size?: number;
  placement?: "bottom start" | "bottom end";
};

/** What is done seldom, behind three dots. */
export function MoreMenu({ label, groups, size, placement }: Props) {
  const trigger = <IconButton icon={Ellipsis} size={size} label={label} />;
  return <Menu label={label} placement={placement} trigger={trigger} groups={groups} />;
}
