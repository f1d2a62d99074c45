import { BookOpenText, Plus, Search } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Button,
  Chip,
  EmptyState,
  href,
  Icon,
  Page,
  Select,
  Skeleton,
  TextField,
  TextLink,
  Usable,
  useGo,
  useRemembered,
  Writes,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { photoUrl, type StoryRow, useCommand } from "@/ipc";
import { type LabelOf, useChoices, useLabel } from "@/labels";
import { NewStory } from "./NewStory";
import styles from "./StoryList.module.css";

type Domain = LabelOf<"storyDomain">;

/** Every story as a card, the latest first. */
export function StoryList({ startNew }: { startNew: boolean }) {
  const t = useT();
  const go = useGo();
  const [text, setText] = useRemembered("stories/text", "");
  const [domain, setDomain] = useRemembered<Domain | "any">("stories/domain", "any");
  const [isNew, setNew] = useState(startNew);
  useEffect(() => setNew(startNew), [startNew]);
  const request = { text, domain: domain === "any" ? null : domain, activity: null };
  const rows = useCommand("list_stories", request, { kinds: ["story", "activity"], keep: true }).data;
  const filtered = text.trim() !== "" || domain !== "any";
  const close = () => {
    setNew(false);
    if (startNew) go(href("stories"));
  };

  const create = (
    <Writes>
      <Button look="primary" icon={Plus} onPress={() => setNew(true)}>
        {t("stories.new")}
      </Button>
    </Writes>
  );
  const none = rows?.length === 0 && !filtered;
  return (
    <Page
      title={t("stories.title")}
      beside={
        !none && (
          <Usable>
            <Filters text={text} onText={setText} domain={domain} onDomain={setDomain} />
          </Usable>
        )
      }
      actions={!none && create}
    >
      {!rows && <Skeleton />}
      {rows && rows.length === 0 && (
        <EmptyState
          icon={BookOpenText}
          action={
            filtered ? (
              <Button
                onPress={() => {
                  setText("");
                  setDomain("any");
                }}
              >
                {t("stories.clear")}
              </Button>
            ) : (
              create
            )
          }
        >
          {t(filtered ? "stories.none" : "stories.empty")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.cards} aria-label={t("stories.title")}>
          {rows.map((row) => (
            <StoryCard key={row.id} row={row} />
          ))}
        </ul>
      )}
      {isNew && (
        <Writes>
          <NewStory onClose={close} />
        </Writes>
      )}
    </Page>
  );
}

interface FiltersProps {
  text: string;
  onText: (text: string) => void;
  domain: Domain | "any";
  onDomain: (domain: Domain | "any") => void;
}

function Filters({ text, onText, domain, onDomain }: FiltersProps) {
  const t = useT();
  const domains = useChoices("storyDomain");
  return (
    <div className={styles.filters}>
      <span className={styles.search}>
        <Icon of={Search} size={16} />
        <TextField
          label={t("stories.search")}
          labelHidden
          value={text}
          onChange={onText}
          placeholder={t("stories.search")}
        />
      </span>
      <Select
        label={t("stories.domain")}
        labelHidden
        choices={[{ id: "any", name: t("stories.anyDomain") }, ...domains]}
        value={domain}
        onChange={onDomain}
      />
    </div>
  );
}

function StoryCard({ row }: { row: StoryRow }) {
  const t = useT();
  const label = useLabel();
  const format = useFormat();
  return (
    <li className={styles.card}>
      {row.photo && <img className={styles.photo} src={photoUrl(row.photo)} alt="" />}
      <div className={styles.words}>
        <h2 className={styles.title}>
          <TextLink to={href("stories", row.id)}>{row.title}</TextLink>
        </h2>
        <p className={styles.where}>{[row.activity, format.day(row.on)].filter(Boolean).join(" · ")}</p>
        <p className={styles.excerpt} dir="auto">
          {row.excerpt}
        </p>
        <div className={styles.chips}>
          {row.domains.map((domain) => (
            <Chip key={domain} tone="petrol">
              {label("storyDomain", domain)}
            </Chip>
          ))}
          {!row.readBack && <Chip tone="attention">{t("stories.notReadBack")}</Chip>}
        </div>
      </div>
    </li>
  );
}
