import { Split } from "lucide-react";
import { ActivityLink, href, Icon, PersonLink, Section, TextLink, Writes } from "@/components";
import { useT } from "@/i18n";
import type { HangingActivity } from "@/ipc";
import styles from "./today.module.css";

/** Hold øje med: activities that hang on one person; about the activity, never about her. */
export function Watch({ hanging }: { hanging: HangingActivity[] }) {
  const t = useT();
  return (
    <Section title={t("today.watch")}>
      {hanging.map((activity) => (
        <div key={activity.id} className={styles.watched}>
          <Icon of={Split} />
          <div>
            <h3>
              {t.rich("today.watch.title", {
                activity: (
                  <ActivityLink key={activity.id} id={activity.id}>
                    {activity.name}
                  </ActivityLink>
                ),
              })}
            </h3>
            <p>
              {t.rich("today.watch.text", {
                name: (
                  <PersonLink key="name" id={activity.person.id}>
                    {activity.person.called}
                  </PersonLink>
                ),
                count: activity.tasks.length,
              })}
            </p>
            <Writes>
              <p className={styles.act}>
                <strong>
                  <TextLink to={href("activities", activity.id)}>{t("today.watch.action")}</TextLink>
                </strong>
              </p>
            </Writes>
          </div>
        </div>
      ))}
    </Section>
  );
}
