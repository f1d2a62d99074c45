import { Button } from "react-aria-components";
import { useT } from "@/i18n";
import styles from "./Links.module.css";
import { Private } from "./Private";
import { phoneInPairs } from "./phone";
import { showToast } from "./toasts";

/** A phone number in pairs; one click copies it. Hidden while a resident is looking. */
export function CopyPhone({ number, ...rest }: { number: string; excludeFromTabOrder?: boolean }) {
  const t = useT();
  const shown = phoneInPairs(number);
  async function copy() {
    await navigator.clipboard.writeText(shown);
    showToast({ text: t("components.phone.copied"), detail: shown, isPrivate: true });
  }
  return (
    <Private>
      <Button
        {...rest}
        className={styles.phone}
        aria-label={t("components.phone.copy", { number: shown })}
        onPress={() => void copy()}
      >
        {shown}
      </Button>
    </Private>
  );
}
