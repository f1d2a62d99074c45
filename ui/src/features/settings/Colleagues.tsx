import { KeyRound, UserPlus, UserX } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Chip,
  Dialog,
  IconButton,
  List,
  Problem,
  Row,
  Section,
  Select,
  Skeleton,
  showProblem,
  showToast,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import {
  type ColleagueAccess,
  type ColleagueCode,
  call,
  errorWords,
  useAttempt,
  useCommand,
  useMay,
  useMe,
  useSave,
} from "@/ipc";
import { useChoices, useLabel } from "@/labels";
import { AddColleague } from "./AddColleague";
import { CodeOnPaper } from "./CodeOnPaper";
import { refetchColleagues } from "./refetchColleagues";
import styles from "./settings.module.css";

/** Who has a way in, and what each may do. Only a leader changes it. */
export function Colleagues() {
  const t = useT();
  const me = useMe();
  const leads = useMay("lead");
  const colleagues = useCommand("list_colleagues", {}, { kinds: ["coordinator"] }).data;
  const [adding, setAdding] = useState(false);
  const [code, setCode] = useState<ColleagueCode | null>(null);
  const [leaving, setLeaving] = useState<ColleagueAccess | null>(null);
  if (!colleagues || !me) return <Skeleton />;
  return (
    <>
      <p>{t(leads ? "settings.colleagues.lead" : "settings.colleagues.leadRead")}</p>
      {code && <CodeOnPaper code={code} onDone={() => setCode(null)} />}
      {leads && !code && (
        <div className={styles.buttons}>
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
              onLeave={() => setLeaving(colleague)}
            />
          ))}
        </List>
      </Section>
      {adding && <AddColleague onClose={() => setAdding(false)} onAdded={setCode} />}
      {leaving && <Leave colleague={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface RowProps {
  colleague: ColleagueAccess;
  isMe: boolean;
  leads: boolean;
  onCode: (code: ColleagueCode) => void;
  onLeave: () => void;
}

function Colleague({ colleague, isMe, leads, onCode, onLeave }: RowProps) {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const { trySave } = useSave("set_access");
  const choices = useChoices("access");
  const { coordinator, canUnlock, codeUntil } = colleague;
  const { id, name, access } = coordinator;

  async function newCode() {
    try {
      onCode(await call("new_colleague_code", { id }));
      await refetchColleagues();
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

/** Asks first, for it cannot be undone, and says what it does not reach. */
function Leave({ colleague, onClose }: { colleague: ColleagueAccess; onClose: () => void }) {
  const t = useT();
  const { id, name } = colleague.coordinator;
  const { attempt, busy, problem } = useAttempt();
  const remove = () =>
    attempt(async () => {
      await call("remove_colleague", { id });
      await refetchColleagues();
      showToast({ text: t("settings.colleagues.removed", { name }) });
      onClose();
    });

  return (
    <Dialog
      title={t("settings.colleagues.removeTitle", { name })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("settings.colleagues.keep")}
          </Button>
          <Button look="danger" isPending={busy} onPress={() => void remove()}>
            {t("settings.colleagues.removeAction")}
          </Button>
        </>
      }
    >
      <p>{t("settings.colleagues.removeWhat", { name })}</p>
      <p>{t("settings.colleagues.removeNot", { name })}</p>
      <Problem words={problem} />
    </Dialog>
  );
}
