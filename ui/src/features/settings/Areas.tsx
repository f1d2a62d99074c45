import { Plus, Trash2 } from "lucide-react";
import {
  Button,
  Card,
  IconButton,
  List,
  Row,
  showToast,
  TagField,
  TextField,
  useReadOnly,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import type { Office } from "@/ipc";
import { named } from "./named";
import styles from "./settings.module.css";

type Area = Office["areas"][number];

/** Housing areas with their stairwells. */
export function Areas({ areas, onChange }: { areas: Area[]; onChange: (areas: Area[]) => void }) {
  const t = useT();
  const format = useFormat();
  const put = (area: Area) => onChange(areas.map((other) => (other.id === area.id ? area : other)));

  function remove(area: Area) {
    const before = areas;
    onChange(areas.filter((other) => other.id !== area.id));
    showToast({
      text: t("settings.office.areaRemoved", { name: area.name }),
      action: { name: t("components.toast.undo"), run: () => onChange(before) },
    });
  }

  function add() {
    onChange([...areas, { id: crypto.randomUUID(), name: t("settings.office.areaNew"), stairwells: [] }]);
  }

  if (useReadOnly()) {
    if (areas.length === 0) return null;
    return (
      <div className={styles.part}>
        <h3>{t("settings.office.areas")}</h3>
        <List label={t("settings.office.areas")}>
          {areas.map(({ id, name, stairwells }) => (
            <Row key={id} title={name} detail={format.list(stairwells.map((one) => one.name))} />
          ))}
        </List>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <h3>{t("settings.office.areas")}</h3>
      {areas.length > 0 && (
        <Card>
          {areas.map((area) => (
            <div key={area.id} className={styles.area}>
              <TextField
                label={t("settings.office.area")}
                value={area.name}
                onChange={(name) => put({ ...area, name })}
                error={area.name.trim() === "" ? t("components.required") : undefined}
              />

              <IconButton
                icon={Trash2}
                label={t("settings.office.areaRemove", { name: area.name })}
                onPress={() => remove(area)}
              />

              <TagField
                label={t("settings.office.stairwells", { name: area.name })}
                value={area.stairwells.map(({ name }) => name)}
                onChange={(names) => put({ ...area, stairwells: named(names, area.stairwells) })}
                suggestions={[]}
              />
            </div>
          ))}
        </Card>
      )}

      <div>
        <Button icon={Plus} onPress={add}>
          {t("settings.office.areaAdd")}
        </Button>
      </div>
    </div>
  );
}
