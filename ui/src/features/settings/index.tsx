import type { ComponentType, ReactElement } from "react";
import { Link } from "react-aria-components";
import { href, Page, Skeleton, useWhere } from "@/components";
import { type MessageId, useT } from "@/i18n";
import { type Office, useCommand, useMay, useMe, useOffice, useSession } from "@/ipc";
import { About } from "./About";
import { Colleagues } from "./Colleagues";
import { Copies } from "./copies";
import { Ladder } from "./Ladder";
import { Look } from "./Look";
import { Log } from "./log";
import { Me } from "./Me";
import { OfficeSection } from "./OfficeSection";
import { PolicyProblems } from "./PolicyProblems";
import { Sample } from "./Sample";
import { Security } from "./Security";
import styles from "./settings.module.css";
import { Updates } from "./updates";
import { Words } from "./Words";

/** A part of the settings; some are for those who lead the office. */
interface Part {
  id: string;
  name: MessageId;
  content: ReactElement;
  leaders?: true;
  /** Only in a program that takes updates. */
  updates?: true;
}

const SECTIONS: Part[] = [
  { id: "office", name: "settings.office", content: <WithOffice show={OfficeSection} /> },
  { id: "me", name: "settings.me", content: <MeLoaded /> },
  { id: "colleagues", name: "settings.colleagues", content: <Colleagues /> },
  { id: "words", name: "settings.words", content: <WithOffice show={Words} /> },
  { id: "ladder", name: "settings.ladder", content: <WithOffice show={Ladder} /> },
  { id: "look", name: "settings.look", content: <Look /> },
  { id: "security", name: "settings.security", content: <Security /> },
  { id: "copies", name: "settings.copies", content: <Copies /> },
  { id: "updates", name: "updates.title", content: <Updates />, leaders: true, updates: true },
  { id: "log", name: "settings.log", content: <Log />, leaders: true },
  { id: "sample", name: "settings.sample", content: <Sample /> },
  { id: "about", name: "settings.about", content: <About /> },
];

/** Indstillinger: its parts in a list, one at a time. */
export function Room() {
  const t = useT();
  const { id } = useWhere();
  const session = useSession().data;
  const leads = useMay("lead");
  const isUpdated = useCommand("updates", {}).data?.isOffered;
  const sections = SECTIONS.filter((entry) => (leads || !entry.leaders) && (isUpdated || !entry.updates));
  const section = sections.find((entry) => entry.id === id) ?? sections[0];
  if (!section) return null;
  return (
    <Page title={t("settings.title")}>
      <PolicyProblems />
      <div className={styles.room}>
        <nav aria-label={t("settings.sections")}>
          <ul className={styles.list}>
            {sections.map((entry) => (
              <li key={entry.id}>
                <Link
                  href={href("settings", entry.id)}
                  className={styles.link}
                  aria-current={entry === section ? "page" : undefined}
                >
                  {t(entry.name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {/* The sample office and the own one are two files: nothing typed in one may end in the other. */}
        <section
          key={`${section.id}-${session?.sample}`}
          className={styles.section}
          aria-labelledby="settings-section"
        >
          <h2 id="settings-section" className={styles.title}>
            {t(section.name)}
          </h2>
          {section.content}
        </section>
      </div>
    </Page>
  );
}

function WithOffice({ show: Content }: { show: ComponentType<{ office: Office }> }) {
  const office = useOffice();
  return office ? <Content office={office} /> : <Skeleton />;
}

function MeLoaded() {
  const me = useMe();
  return me ? <Me me={me} /> : <Skeleton />;
}
