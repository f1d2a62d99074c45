import { KeyRound, UserPlus, UserX } from "lucide-react";
import { useRef, useState } from "react";
import { Button, Chip, IconButton, List, Row, Section, Select, Skeleton, showProblem } from "@/components";
import { useFormat, useT } from "@/i18n";
import {
  type ColleagueAccess,
  type ColleagueCode,
  errorWords,
  useCommand,
  useDamaged,
  useMay,
  useMe,
  useSave,
} from "@/ipc";
import { useChoices, useLabel } from "@/labels";
import { AddColleague } from "./AddColleague";
import { AskCode } from "./AskCode";
import { CodeOnPaper } from "./CodeOnPaper";
import { Leave } from "./Leave";
import { makeCode } from "./makeCode";
import styles from "./settings.module.css";

/** Who has a way in, and what each may do. Only a leader changes it. */
export function Colleagues() {
  const t = useT();
  const me = useMe();
  const mayLead = useMay("lead");
  const damaged = useDamaged();
  const leads = mayLead && !damaged;
  const colleagues = useCommand("list_colleagues", {}, { kinds: ["coordinator"] }).data;
  const [adding, setAdding] = useState(false);
  const [code, setCode] = useState<ColleagueCode | null>(null);
  const [asking, setAsking] = useState<ColleagueAccess | null>(null);
  const [leaving, setLeaving] = useState<ColleagueAccess | null>(null);
  const start = useRef<HTMLDivElement>(null);
  // What she pressed is gone with what was closed, so she goes on from the first button.
  const toStart = () => void requestAnimationFrame(() => start.current?.querySelector("button")?.focus());
  if (!colleagues || !me) return <Skeleton />;
  return (
    <>
      <p>{t(mayLead ? "settings.colleagues.lead" : "settings.colleagues.leadRead")}</p>
      {code && (
        <CodeOnPaper
          key={code.groups.join()}
          code={code}
          onDone={() => {
            setCode(null);
            toStart();
          }}
        />
      )}
      {leads && !code && (
        <div className={styles.buttons} ref={start}>
          <Button icon={UserPlus} onPress={() => setAdding(true)}>
            {t("settings.colleagues.add")}
          </Button>
        </div>
      )}
      <Section title={t("settings.colleagues.list")}>
        <List>
          {colleagues.map((colleague) => (
            <Colleague
              key={colleague.coordinator.id}
              colleague={colleague}
              isMe={colleague.coordinator.id === me.id}
              leads={leads}
              onCode={setCode}
              onAsk={() => setAsking(colleague)}
              onLeave={() => setLeaving(colleague)}
            />
          ))}
        </List>
      </Section>
      {adding && <AddColleague onClose={() => setAdding(false)} onAdded={setCode} />}
      {asking && <AskCode colleague={asking} onCode={setCode} onClose={() => setAsking(null)} />}
      {leaving && <Leave colleague={leaving} onClose={() => setLeaving(null)} onGone={toStart} />}
    </>
  );
}

interface RowProps {
  colleague: ColleagueAccess;
  isMe: boolean;
  leads: boolean;
  onCode: (code: ColleagueCode) => void;
  /** Another code than the one, or than the password, she has. */
  onAsk: () => void;
  onLeave: () => void;
}

function Colleague({ colleague, isMe, leads, onCode, onAsk, onLeave }: RowProps) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const { trySave } = useSave("set_access");
  const choices = useChoices("access");
  const { coordinator, canUnlock, codeUntil } = colleague;
  const { id, name, access } = coordinator;

  async function newCode() {
    // What she has is never taken from her by one press.
    if (codeUntil || canUnlock) return onAsk();
    try {
      onCode(await makeCode(id));
    } catch (fault) {
      showProblem(errorWords(t, fault));
    }
  }

  const way = codeUntil
    ? t("settings.colleagues.codeUntil", { day: format.day(codeUntil) })
    : t(canUnlock ? "settings.colleagues.inside" : "settings.colleagues.outside");
  return (
    <Row
      title={name}
      chips={isMe && <Chip>{t("settings.colleagues.you")}</Chip>}
      detail={[coordinator.role, way].filter(Boolean).join(" · ")}
      end={
        leads ? (
          <div className={styles.access}>
            {/* Nobody gives up her own: there might be nobody left inside who could give it back. */}
            {isMe ? (
              <Chip>{label("access", access)}</Chip>
            ) : (
              <Select
                label={t("settings.colleagues.accessOf", { name })}
                labelHidden
                choices={choices}
                value={access}
                onChange={(next) =>
                  void trySave(
                    { id, access: next },
                    { done: "settings.colleagues.accessChanged", values: { name } },
                  )
                }
              />
            )}
            {!isMe && (
              <>
                <IconButton
                  icon={KeyRound}
                  label={t("settings.colleagues.newCode", { name })}
                  onPress={() => void newCode()}
                />
                <IconButton
                  icon={UserX}
                  label={t("settings.colleagues.remove", { name })}
                  onPress={onLeave}
                />
              </>
            )}
          </div>
        ) : (
          <Chip>{label("access", access)}</Chip>
        )
      }
    />
  );
}
