import { Check, Minus, ShieldCheck } from "lucide-react";
import { useState } from "react";
import {
  Button,
  CardSection,
  DateField,
  Icon,
  Private,
  PrivateField,
  SaveDialog,
  TextButton,
  TextField,
  useDraft,
  Writes,
} from "@/components";
import { type Day, dayOf, useFormat, useT } from "@/i18n";
import type { Story, StoryConsent } from "@/ipc";
import { type LabelOf, useChoices, useLabel } from "@/labels";
import type { BesideProps } from "./Beside";
import styles from "./Beside.module.css";

type Use = LabelOf<"storyUse">;

/** What the story may be used for: one line for each use, a yes with its date, or whom to ask. */
export function Consents({ story, change }: BesideProps) {
  const t = useT();
  const uses = useChoices("storyUse");
  const [asked, setAsked] = useState<Use | null>(null);
  return (
    <CardSection title={t("stories.mayBeUsed")} icon={ShieldCheck}>
      <ul className={styles.rows}>
        {uses.map(({ id, name }) => (
          <ConsentRow key={id} name={name} story={story} use={id} onOpen={() => setAsked(id)} />
        ))}
      </ul>
      {asked && <ConsentDialog story={story} use={asked} change={change} onClose={() => setAsked(null)} />}
    </CardSection>
  );
}

interface RowProps {
  story: Story;
  use: Use;
  name: string;
  onOpen: () => void;
}

function ConsentRow({ story, use, name, onOpen }: RowProps) {
  const t = useT();
  const format = useFormat();
  const consent = story.consents.find((one) => one.use === use);
  const holds = consent && consent.withdrawnOn === null;
  const asked = story.toldBy || t("stories.theOne");
  return (
    <li className={styles.row}>
      <Icon of={holds ? Check : Minus} size={16} label={t(holds ? "stories.yes" : "stories.notYet")} />
      <span>
        {name}
        {holds && (
          <span className={styles.soft}>
            {" "}
            {consent.note && (
              <>
                <Private>{consent.note}</Private>
                {" · "}
              </>
            )}
            {format.day(consent.givenOn)}
          </span>
        )}
        {consent?.withdrawnOn && (
          <span className={styles.soft}>
            {" "}
            {t("stories.withdrawn", { day: format.day(consent.withdrawnOn) })}
          </span>
        )}
      </span>
      <Writes>
        <TextButton
          onPress={onOpen}
          aria-label={t(holds ? "stories.editUse" : "stories.askUse", { name: asked, use: name })}
        >
          {holds ? t("stories.edit") : t("stories.ask", { name: asked })}
        </TextButton>
      </Writes>
    </li>
  );
}

/** What is typed in the dialog and not kept yet. */
type Typed = { givenOn?: Day | null; note?: string };

interface DialogProps {
  story: Story;
  use: Use;
  change: (part: Partial<Story>) => void;
  onClose: () => void;
}

function ConsentDialog({ story, use, change, onClose }: DialogProps) {
  const t = useT();
  const label = useLabel();
  const known = story.consents.find((one) => one.use === use);
  const holds = known !== undefined && known.withdrawnOn === null;
  const [typed, setTyped] = useDraft<Typed>(`stories/consent/${story.id}/${use}`, {});
  const fresh = { givenOn: holds ? known.givenOn : dayOf(new Date()), note: known?.note ?? "" };
  const { givenOn, note } = { ...fresh, ...typed };
  const keep = (consent: StoryConsent) => {
    change({ consents: [...story.consents.filter((one) => one.use !== use), consent] });
    setTyped({});
    onClose();
  };
  return (
    <SaveDialog
      title={t("stories.consentFor", { use: label("storyUse", use) })}
      action={t("stories.keepConsent")}
      onSave={() => givenOn && keep({ use, givenOn, note, withdrawnOn: null })}
      onClose={onClose}
      isSaving={false}
      isDisabled={givenOn === null}
      also={
        holds && (
          <Button look="danger" onPress={() => keep({ ...known, withdrawnOn: dayOf(new Date()) })}>
            {t("stories.withdraw")}
          </Button>
        )
      }
    >
      <p>{t("stories.consentHelp")}</p>
      <DateField
        label={t("stories.consentOn")}
        lean="back"
        value={givenOn}
        onChange={(day) => setTyped({ ...typed, givenOn: day })}
      />
      <PrivateField filled={note !== ""}>
        <TextField
          label={t("stories.consentHow")}
          hint={t("stories.consentHowHint")}
          value={note}
          onChange={(text) => setTyped({ ...typed, note: text })}
          maxLength={200}
        />
      </PrivateField>
      {holds && story.used.some((used) => used.use === use) && (
        <p className={styles.soft}>{t("stories.withdrawUsed")}</p>
      )}
    </SaveDialog>
  );
}
