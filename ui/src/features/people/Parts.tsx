import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { ActivityLink, Button, Chip, IconButton, Private, Writes } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { Involvement, PersonDetail, PersonPart } from "@/ipc";
import { useLabel } from "@/labels";
import { PartDialog } from "./PartDialog";
import styles from "./people.module.css";

/** What she is in: roles lie on the part, never on the person. Past parts are in the timeline. */
export function Parts({ detail }: { detail: PersonDetail }) {
  const t = useT();
  const [edited, setEdited] = useState<Involvement | "new" | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const current = detail.parts.filter(({ involvement: { to } }) => to === null || to >= today);
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3>{t("people.parts")}</h3>
        <Writes>
          <Button small icon={Plus} onPress={() => setEdited("new")}>
            {t("people.parts.add")}
          </Button>
        </Writes>
      </div>
      {current.length === 0 && <p className={styles.soft}>{t("people.parts.none")}</p>}
      <ul className={styles.lines}>
        {current.map((part) => (
          <PartLine key={part.involvement.id} part={part} onEdit={() => setEdited(part.involvement)} />
        ))}
      </ul>
      {edited && (
        <PartDialog
          person={detail.person}
          part={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function PartLine({ part, onEdit }: { part: PersonPart; onEdit: () => void }) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const { role, commitment, size, from, to, expectations } = part.involvement;
  const dates = [
    from && t("people.parts.since", { day: format.dayNear(from) }),
    to && t("people.parts.until", { day: format.dayNear(to) }),
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        <ActivityLink id={part.activity}>{part.name}</ActivityLink>
        <div className={styles.chips}>
          <Chip>{label("involvementRole", role)}</Chip>
          <Chip>{label("commitment", commitment)}</Chip>
          <Chip>{label("size", size)}</Chip>
        </div>
        {dates.length > 0 && <p className={styles.soft}>{dates.join(" · ")}</p>}
        {expectations && (
          <p className={styles.soft}>
            <Private>{expectations}</Private>
          </p>
        )}
      </div>
      <Writes>
        <IconButton icon={Pencil} label={t("people.parts.edit", { activity: part.name })} onPress={onEdit} />
      </Writes>
    </li>
  );
}
