import { ChevronDown, ListFilter } from "lucide-react";
import { memo, useId } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Input, SearchField } from "react-aria-components";
import { Icon, Select } from "@/components";
import { useT } from "@/i18n";
import { type PeopleWishes, useMay } from "@/ipc";
import { useChoices } from "@/labels";
import { Views } from "./Views";
import { WishFields } from "./WishFields";
import type { Look } from "./wishes";
import styles from "./wishes.module.css";

type Props = {
  text: string;
  onText: (text: string) => void;
  onWishes: (wishes: PeopleWishes) => void;
  look: Look;
  onLook: (look: Look) => void;
};

/** Search in the list, whom to show, the wishes behind a button, and views of them. */
export function WishBar({ text, onText, onWishes, look, onLook }: Props) {
  const t = useT();
  const id = useId();
  // Who is not shown numbers finds nobody by them.
  const mayFindByNumber = useMay("write");
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <div className={styles.bar}>
            <SearchField
              className={styles.search}
              aria-label={t("people.search")}
              value={text}
              onChange={onText}
            >
              <Input
                className={styles.input}
                placeholder={t(mayFindByNumber ? "people.search.placeholder" : "people.search.name")}
                dir="auto"
              />
            </SearchField>
            <div className={styles.who}>
              <Who wishes={look.wishes} onWishes={onWishes} />
            </div>
            <AriaButton slot="trigger" className={styles.toggle} id={id}>
              <Icon of={ListFilter} />
              {t("people.filter")}
              <Icon of={ChevronDown} size={16} />
            </AriaButton>
            <Views look={look} onLook={onLook} />
          </div>
          <DisclosurePanel aria-labelledby={id}>
            {isExpanded && <WishFields wishes={look.wishes} onWishes={onWishes} />}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

type WhoProps = { wishes: PeopleWishes; onWishes: (wishes: PeopleWishes) => void };

/** Those who are here now, those in one state, or everybody. */
const Who = memo(function Who({ wishes, onWishes }: WhoProps) {
  const t = useT();
  const states = useChoices("personState");
  const choices = [
    { id: "current", name: t("people.state.current") },
    ...states,
    { id: "all", name: t("people.state.all") },
  ] as { id: PeopleWishes["who"]; name: string }[];
  return (
    <Select
      label={t("people.state")}
      labelHidden
      choices={choices}
      value={wishes.who}
      onChange={(who) => onWishes({ ...wishes, who })}
    />
  );
});
