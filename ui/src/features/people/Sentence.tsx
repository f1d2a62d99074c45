import { X } from "lucide-react";
import { Button } from "react-aria-components";
import { Icon, Private, TextButton, useResidentLooking } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useCommand, useOffice } from "@/ipc";
import { useLabel } from "@/labels";
import { ANYBODY, say, type Wishes } from "./wishes";
import styles from "./wishes.module.css";

type Props = { wishes: Wishes; count: number; onChange: (wishes: Wishes) => void };

/** The wishes as one sentence: "12 personer · taler arabisk · kan tirsdag aften". Each can be taken away. */
export function Sentence({ wishes, count, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const office = useOffice();
  const { data: activities = [] } = useCommand("list_activities", {}, { kinds: ["activity"] });
  const { data: tags = [] } = useCommand("people_tags", {}, { kinds: ["person"] });
  const looking = useResidentLooking();
  const said = say(wishes, { t, format, label, office, activities, tags });
  return (
    <div className={styles.sentence}>
      <span role="status">{t("people.count", { count })}</span>
      {said.map(({ key, words, isPrivate, without }) => (
        <span key={key} className={styles.part}>
          <span aria-hidden>·</span>
          <Button
            className={styles.wish}
            aria-label={t("people.wish.remove", {
              wish: looking && isPrivate ? t("components.hidden.short") : words,
            })}
            onPress={() => onChange(without)}
          >
            {isPrivate ? <Private short>{words}</Private> : words}
            <Icon of={X} size={14} />
          </Button>
        </span>
      ))}
      {said.length > 1 && (
        <TextButton onPress={() => onChange({ ...ANYBODY, text: wishes.text, who: wishes.who })}>
          {t("people.clear")}
        </TextButton>
      )}
    </div>
  );
}
