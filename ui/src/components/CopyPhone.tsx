import { Button } from "react-aria-components";
import { useT } from "@/i18n";
import { useCopyPrivately } from "./copying";
import styles from "./Links.module.css";
import { Private } from "./Private";
import { phoneInPairs } from "./phone";

/** A phone number in pairs; one click copies it for a minute. Hidden while a resident is looking. */
export function CopyPhone({ number }: { number: string }) {
  const t = useT();
  const copy = useCopyPrivately();
  const shown = phoneInPairs(number);
  return (
    <Private>
      <Button
        className={styles.phone}
        aria-label={t("components.phone.copy", { number: shown })}
        onPress={() => copy(shown, shown)}
      >
        {shown}
      </Button>
    </Private>
  );
}
