import { UsersRound, X } from "lucide-react";
import { useState } from "react";
import {
  CardSection,
  Checkbox,
  Chip,
  ComboBox,
  IconButton,
  PersonLink,
  TextField,
  Writes,
} from "@/components";
import { dayOf, useFormat, useT } from "@/i18n";
import { type StoryPerson, useCommand } from "@/ipc";
import type { BesideProps } from "./Beside";
import styles from "./Beside.module.css";

/** Who is in the story, under which name, and whether each has said yes. */
export function People({ detail, story, change }: BesideProps) {
  const t = useT();
  const [text, setText] = useState("");
  const found = useCommand(
    "people_like",
    { name: text },
    { enabled: text.trim() !== "", keep: true, forget: true },
  ).data;
  const [added, setAdded] = useState<Record<string, string>>({});
  const names = new Map(detail.people.map(({ id, name }) => [id, name]));
  const choices = text.trim() === "" ? [] : (found ?? []).map(({ id, title }) => ({ id, name: title }));
  const put = (next: StoryPerson) =>
    change({ people: story.people.map((one) => (one.person === next.person ? next : one)) });

  function add(person: string | null) {
    if (!person || story.people.some((one) => one.person === person)) return;
    const name = choices.find(({ id }) => id === person)?.name ?? "";
    setAdded({ ...added, [person]: name });
    change({ people: [...story.people, { person, shownAs: name.split(" ")[0] ?? "", agreedOn: null }] });
    setText("");
  }

  return (
    <CardSection title={t("stories.people")} icon={UsersRound}>
      <ul className={styles.rows}>
        {story.people.map((link) => (
          <li key={link.person}>
            <InStory
              link={link}
              name={names.get(link.person) ?? added[link.person] ?? t("stories.goneAway")}
              onChange={put}
              onRemove={() => change({ people: story.people.filter((one) => one !== link) })}
            />
          </li>
        ))}
      </ul>
      <Writes>
        <ComboBox
          key={story.people.length}
          label={t("stories.addPerson")}
          choices={choices}
          value={null}
          onChange={add}
          onSearch={setText}
        />
      </Writes>
    </CardSection>
  );
}

interface InStoryProps {
  link: StoryPerson;
  name: string;
  onChange: (link: StoryPerson) => void;
  onRemove: () => void;
}

function InStory({ link, name, onChange, onRemove }: InStoryProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <PersonLink id={link.person}>{name}</PersonLink>
        {link.agreedOn ? (
          <span className={styles.soft}>{t("stories.agreed", { day: format.day(link.agreedOn) })}</span>
        ) : (
          <Chip tone="attention">{t("stories.noConsent")}</Chip>
        )}
        <Writes>
          <IconButton icon={X} label={t("components.remove", { name })} onPress={onRemove} />
        </Writes>
      </div>
      <TextField
        label={t("stories.shownAs", { name })}
        value={link.shownAs}
        onChange={(shownAs) => onChange({ ...link, shownAs })}
        maxLength={200}
      />
      <Writes>
        <Checkbox
          isSelected={link.agreedOn !== null}
          onChange={(agreed) => onChange({ ...link, agreedOn: agreed ? dayOf(new Date()) : null })}
        >
          {t("stories.hasAgreed")}
        </Checkbox>
      </Writes>
    </div>
  );
}
