import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./Button";
import { EmptyState } from "./EmptyState";
import { href, type Room } from "./navigation";
import { Page } from "./Page";

type Props = {
  room: Room;
  /** The room's own name. */
  title: string;
  icon?: LucideIcon;
  /** The way back to everything in the room. */
  back: string;
  /** What happened to it. */
  children: ReactNode;
};

/** The page of something that is not there: put away, erased, or out of reach. */
export function Gone({ room, title, icon, back, children }: Props) {
  return (
    <Page title={title}>
      <EmptyState icon={icon} action={<ButtonLink href={href(room)}>{back}</ButtonLink>}>
        {children}
      </EmptyState>
    </Page>
  );
}
