import { Button, Dialog } from "@/components";
import { useT } from "@/i18n";
import type { Print } from "./usePrint";
import { useTexts } from "./useTexts";

/** Asks kindly before a language nobody has read goes on paper. */
export function AskUnread({ print }: { print: Print }) {
  const t = useT();
  const { textsFirst } = useTexts();
  return (
    <Dialog
      title={t("materials.print.unreadTitle")}
      size="small"
      isOpen={print.asking !== null}
      onClose={print.wait}
      actions={
        <>
          <Button onPress={print.wait}>{t("materials.print.wait")}</Button>
          <Button look="primary" onPress={print.goOn}>
            {t("materials.print.anyway")}
          </Button>
        </>
      }
    >
      <p>{t("materials.print.unread", { texts: textsFirst(print.asking ?? []) })}</p>
    </Dialog>
  );
}
