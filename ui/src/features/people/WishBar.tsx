import { ChevronDown, ListFilter } from "lucide-react";
import { useId } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Input, SearchField } from "react-aria-components";
import { Icon, Select } from "@/components";
import { useT } from "@/i18n";
import { useMay } from "@/ipc";
import { useChoices } from "@/labels";
import { Views } from "./Views";
import { WishFields } from "./WishFields";
import type { Look, Wishes } from "./wishes";
import styles from "./wishes.module.css";

type Props = {
  wishes: Wishes;
  onChange: (wishes: Wishes) => void;
  look: Look;
  onLook: (look: Look) => void;
};

/** Search in the list, whom to show, the wishes behind a button, and views of them. */
export function WishBar({ wishes, onChange, look, onLook }: Props) {
  const t = useT();
  const id = useId();
  // Who is not shown numbers finds nobody by them.
  const mayFindByNumber = useMay("write");
  const states = useChoices("personState");
  const choices = [
    { id: "current", name: t("people.state.current") },
    ...states,
    { id: "all", name: t("people.state.all") },
  ] as { id: Wishes["who"]; name: string }[];
  return (
    <Disclosure>
      <div className={styles.bar}>
        <SearchField
          className={styles.search}
          aria-label={t("people.search")}
          value={wishes.text}
          onChange={(text) => onChange({ ...wishes, text })}
        >
          <Input
            className={styles.input}
            placeholder={t(mayFindByNumber ? "people.search.placeholder" : "people.search.name")}
            dir="auto"
          />
        </SearchField>
        <div className={styles.who}>
          <Select
            label={t("people.state")}
            labelHidden
            choices={choices}
            value={wishes.who}
            onChange={(who) => onChange({ ...wishes, who })}
          />
        </div>
        <AriaButton slot="trigger" className={styles.toggle} id={id}>
          <Icon of={ListFilter} />
          {t("people.filter")}
          <Icon of={ChevronDown} size={16} />
        </AriaButton>
        <Views look={look} onLook={onLook} />
      </div>
      <DisclosurePanel aria-labelledby={id}>
        <WishFields wishes={wishes} onChange={onChange} />
      </DisclosurePanel>
    </Disclosure>
  );
}
