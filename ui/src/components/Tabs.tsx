import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { Icon } from "./Icon";
import styles from "./Tabs.module.css";

/** A tab: a name, perhaps a quiet word under it, and its panel. */
export interface TabPage {
  id: string;
  name: ReactNode;
  /** Such as "kladde" or "læst 21.11." with its pictogram. */
  under?: { icon: LucideIcon; text: string };
  /** The language of the name, when it is not the interface's. */
  lang?: string;
  content: ReactNode;
}

type Props = {
  label: string;
  tabs: readonly TabPage[];
  value: string;
  onChange: (id: string) => void;
  /** A button after the last tab. */
  after?: ReactNode;
};

/** Pages beside each other; arrows move between them. */
export function Tabs({ label, tabs, value, onChange, after }: Props) {
  return (
    <AriaTabs className={styles.tabs} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <div className={styles.bar}>
        <TabList className={styles.list} aria-label={label}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab}>
              <span lang={tab.lang} className={styles.name}>
                {tab.name}
              </span>
              {tab.under && (
                <span className={styles.under}>
                  <Icon of={tab.under.icon} size={14} />
                  <span className={styles.word}>{tab.under.text}</span>
                </span>
              )}
            </Tab>
          ))}
        </TabList>
        {after && <div className={styles.after}>{after}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
