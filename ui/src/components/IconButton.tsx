import type { LucideIcon } from "lucide-react";
import {
  Button,
  type ButtonProps,
  ToggleButton,
  type ToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { Icon } from "./Icon";
import styles from "./IconButton.module.css";

interface Own {
  icon: LucideIcon;
  /** What it does: read aloud, and shown as a tooltip. */
  label: string;
  /** A shortcut to show in the tooltip. */
  shortcut?: string;
  size?: number;
}

function Tip({ label, shortcut }: { label: string; shortcut?: string }) {
  return (
    <Tooltip className={styles.tip} offset={6}>
      {label}
      {shortcut && <kbd>{shortcut}</kbd>}
    </Tooltip>
  );
}

/** A button that is only a pictogram; its name is always in a tooltip. */
export function IconButton({
  icon,
  label,
  shortcut,
  size,
  ...rest
}: Own & Omit<ButtonProps, "children" | "className">) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button {...rest} aria-label={label} className={styles.button}>
        <Icon of={icon} size={size} />
      </Button>
      <Tip label={label} shortcut={shortcut} />
    </TooltipTrigger>
  );
}

/** A pictogram that is on or off. */
export function IconToggle({
  icon,
  label,
  shortcut,
  size,
  ...rest
}: Own & Omit<ToggleButtonProps, "children" | "className">) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <ToggleButton {...rest} aria-label={label} className={styles.button}>
        <Icon of={icon} size={size} />
      </ToggleButton>
      <Tip label={label} shortcut={shortcut} />
    </TooltipTrigger>
  );
}
