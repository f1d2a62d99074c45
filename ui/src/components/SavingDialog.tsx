import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Writes } from "./ReadOnly";
import { SavedAt, type SaveState } from "./SavedAt";

type Props = {
  title: string;
  /** Where saving stands. */
  state: SaveState;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog of fields that save themselves: "Gemt 14.05", and a way out. */
export function SavingDialog({ title, state, onClose, children }: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Writes>
            <SavedAt state={state} />
          </Writes>
          <Button look="primary" onPress={onClose}>
            {t("components.close")}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
