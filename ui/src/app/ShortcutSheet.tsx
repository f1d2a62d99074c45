import { Dialog, useReadOnly } from "@/components";
import { type MessageId, useT } from "@/i18n";
import styles from "./ShortcutSheet.module.css";

const KEYS: [MessageId, string][] = [
  ["app.key.search", "Ctrl K"],
  ["app.key.new", "Ctrl N"],
  ["app.key.undo", "Ctrl Z"],
  ["app.key.redo", "Ctrl Shift Z"],
  ["app.key.looking", "F9"],
  ["app.key.lock", "Ctrl L"],
  ["app.key.all", "Ctrl A"],
  ["app.key.toast", "F6"],
  ["app.key.escape", "Esc"],
  ["app.key.help", "F1"],
];

const WRITES: ReadonlySet<MessageId> = new Set([
  "app.key.new",
  "app.key.undo",
  "app.key.redo",
  "app.key.all",
]);

/** Every shortcut, on F1. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const reads = useReadOnly();
  const keys = KEYS.filter(([name]) => !reads || !WRITES.has(name));
  return (
    <Dialog title={t("app.shortcuts")} isOpen={isOpen} onClose={onClose} size="small">
      <dl className={styles.keys}>
        {keys.map(([name, key]) => (
          <div key={key} className={styles.key}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
