import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { Icon } from "@/components";
import styles from "./Folded.module.css";

/** Something one may want to see, folded away under its title. */
export function Folded({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <Disclosure defaultExpanded={open}>
      <Heading level={3}>
        <Button slot="trigger" className={styles.trigger}>
          <Icon of={ChevronRight} size={16} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
