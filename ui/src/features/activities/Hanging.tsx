import { Handshake } from "lucide-react";
import { ButtonLink, href, Notice, PersonLink, Writes } from "@/components";
import { useT } from "@/i18n";
import type { PersonName } from "@/ipc";

/** Says early and kindly that the activity hangs on one person: it is about the activity, never about her. */
export function Hanging({ person }: { person: PersonName }) {
  const t = useT();
  return (
    <Notice
      icon={Handshake}
      title={t("activities.hanging.title")}
      action={
        <Writes>
          <ButtonLink small href={href("people")}>
            {t("activities.hanging.find")}
          </ButtonLink>
        </Writes>
      }
    >
      <p>
        {t.rich("activities.hanging.text", {
          name: (
            <PersonLink key="name" id={person.id}>
              {person.called}
            </PersonLink>
          ),
        })}
      </p>
    </Notice>
  );
}
