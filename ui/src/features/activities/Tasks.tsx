import { Circle, CircleCheck, Megaphone, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  Button,
  ButtonLink,
  Checkbox,
  Chip,
  href,
  IconButton,
  List,
  PersonLink,
  Row,
  Section,
  TextButton,
  useReadOnly,
  Writes,
} from "@/components";
import { useT } from "@/i18n";
import { type ActivityDetail, type ActivityTask, useSave } from "@/ipc";
import { useLabel } from "@/labels";
import styles from "./Detail.module.css";
import { NewTask } from "./NewTask";
import { TaskDialog } from "./TaskDialog";

/** The activity's tasks, and who holds them. */
export function Tasks({ detail }: { detail: ActivityDetail }) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const { tasks, activity } = detail;
  const left = tasks.filter((one) => !one.task.done);
  const shown = tasks.find((one) => one.task.id === open);
  return (
    <Section title={t("activities.tasks")} aside={left.length > 0 && left.length}>
      {tasks.length === 0 ? (
        <p className={styles.soft}>{t("activities.tasks.empty")}</p>
      ) : (
        <List label={t("activities.tasks")}>
          {tasks.map((one) => (
            <TaskRow key={one.task.id} shown={one} onEdit={setOpen} />
          ))}
        </List>
      )}
      <Writes>
        <div className={styles.start}>
          <Button small icon={Plus} onPress={() => setMaking(true)}>
            {t("activities.tasks.new")}
          </Button>
        </div>
      </Writes>
      {shown && <TaskDialog shown={shown} people={detail.parts} onClose={() => setOpen(null)} />}
      {making && (
        <NewTask
          activity={activity.id}
          onClose={() => setMaking(false)}
          onMade={(id) => {
            setMaking(false);
            setOpen(id);
          }}
        />
      )}
    </Section>
  );
}

function TaskRow({ shown, onEdit }: { shown: ActivityTask; onEdit: (id: string) => void }) {
  const t = useT();
  const { task } = shown;
  const reads = useReadOnly();
  const archive = useSave("archive_task");
  const keep = useSave("save_task");
  const values = { name: task.what };
  const missing = task.done ? 0 : Math.max(0, task.minHolders - shown.holders.length);
  return (
    <Row
      icon={reads ? (task.done ? CircleCheck : Circle) : undefined}
      title={
        reads ? (
          <TextButton onPress={() => onEdit(task.id)}>{task.what}</TextButton>
        ) : (
          <Checkbox
            isSelected={task.done}
            onChange={(done) =>
              void keep.trySave(
                { task: { ...task, done } },
                { done: done ? "activities.tasks.done" : "activities.tasks.again", values },
              )
            }
          >
            <span className={task.done ? styles.over : undefined}>{task.what}</span>
          </Checkbox>
        )
      }
      chips={
        <span className={styles.chips}>
          {missing > 0 && <Chip tone="attention">{t("activities.tasks.missing", { count: missing })}</Chip>}
          {task.dropIn && <Chip>{t("activities.tasks.dropIn")}</Chip>}
        </span>
      }
      detail={<TaskDetails shown={shown} />}
      end={
        <Writes>
          {!task.done && (
            <ButtonLink
              small
              look="quiet"
              icon={Megaphone}
              href={href("materials", "new", { task: task.id })}
              aria-label={t("activities.tasks.posterOf", values)}
            >
              {t("activities.tasks.poster")}
            </ButtonLink>
          )}
          <IconButton
            icon={Pencil}
            label={t("activities.tasks.edit", values)}
            onPress={() => onEdit(task.id)}
          />
          <IconButton
            icon={Trash2}
            label={t("activities.tasks.remove", values)}
            onPress={() =>
              void archive.trySave({ id: task.id }, { done: "activities.tasks.removed", values })
            }
          />
        </Writes>
      }
    />
  );
}

function TaskDetails({ shown }: { shown: ActivityTask }) {
  const t = useT();
  const label = useLabel();
  const { task, holders } = shown;
  const about = [task.time, task.size !== "hand" && label("size", task.size)].filter(Boolean).join(" · ");
  return (
    <>
      {about && <div>{about}</div>}
      {holders.length === 0 ? (
        t("activities.tasks.nobody")
      ) : (
        <span className={styles.names}>
          {holders.map((person) => (
            <PersonLink key={person.id} id={person.id}>
              {person.called}
            </PersonLink>
          ))}
        </span>
      )}
    </>
  );
}
