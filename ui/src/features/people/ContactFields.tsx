import { NONE, Private, Segmented, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldError, useOffice } from "@/ipc";
import { useChoices } from "@/labels";
import type { Form } from "./PersonDetails";
import styles from "./people.module.css";

/** Her names, how to reach her, and where she lives. */
export function ContactFields({ form }: { form: Form }) {
  const t = useT();
  const { draft, change, fault } = form;
  const origins = useChoices("origin");
  return (
    <section className={styles.part}>
      <h3>{t("people.about.contact")}</h3>
      <div className={styles.pair}>
        <TextField
          label={t("people.about.called")}
          value={draft.called}
          onChange={(called) => change({ called })}
          error={fieldError(t, fault, "called")}
          isRequired
        />
        <TextField
          label={t("people.about.fullName")}
          value={draft.fullName}
          onChange={(fullName) => change({ fullName })}
          error={fieldError(t, fault, "fullName")}
        />
      </div>
      <Private>
        <Phones form={form} />
        <TextField
          label={t("people.about.email")}
          value={draft.email}
          onChange={(email) => change({ email })}
          error={fieldError(t, fault, "email")}
          inputMode="email"
        />
        <Reaching form={form} />
      </Private>
      <Segmented
        label={t("people.about.origin")}
        labelHidden={false}
        choices={origins}
        value={draft.origin}
        onChange={(origin) => change({ origin })}
      />
      <Home form={form} />
    </section>
  );
}

/** One field for each number, and an empty one for the next. */
function Phones({ form: { draft, change, fault } }: { form: Form }) {
  const t = useT();
  const fields = [...draft.phones, ""];
  return (
    <div className={styles.pair}>
      {fields.map((phone, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place; keyed by text it would lose focus while typed.
          key={at}
          label={t(at === 0 ? "people.about.phone" : "people.about.phoneMore")}
          value={phone}
          onChange={(text) => change({ phones: kept(fields.with(at, text)) })}
          error={fieldError(t, fault, "phones")}
          inputMode="tel"
        />
      ))}
    </div>
  );
}

function kept(phones: string[]): string[] {
  return phones.filter((phone) => phone !== "");
}

function Reaching({ form: { draft, change, fault } }: { form: Form }) {
  const t = useT();
  const channels = useChoices("channel");
  return (
    <div className={styles.pair}>
      <Select
        label={t("people.about.channel")}
        choices={[{ id: NONE, name: t("people.about.none") } as const, ...channels]}
        value={draft.channel ?? NONE}
        onChange={(id) => change({ channel: id === NONE ? null : id })}
      />
      <TextField
        label={t("people.about.reachWhen")}
        value={draft.reachWhen}
        onChange={(reachWhen) => change({ reachWhen })}
        error={fieldError(t, fault, "reachWhen")}
      />
    </div>
  );
}

function Home({ form: { draft, change } }: { form: Form }) {
  const t = useT();
  const areas = useOffice()?.areas ?? [];
  const area = areas.find(({ id }) => id === draft.area);
  const none = { id: NONE, name: t("people.about.none") };
  const choices = (things: { id: string; name: string }[]) => [
    none,
    ...things.map(({ id, name }) => ({ id, name })),
  ];
  if (areas.length === 0) return null;
  return (
    <Private>
      <div className={styles.pair}>
        <Select
          label={t("people.about.area")}
          choices={choices(areas)}
          value={area?.id ?? NONE}
          onChange={(id) => change({ area: id === NONE ? null : id, stairwell: null })}
        />
        {area && area.stairwells.length > 0 && (
          <Select
            label={t("people.about.stairwell")}
            choices={choices(area.stairwells)}
            value={draft.stairwell ?? NONE}
            onChange={(id) => change({ stairwell: id === NONE ? null : id })}
          />
        )}
      </div>
    </Private>
  );
}
