import { X } from "lucide-react";
import {
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
} from "react-aria-components";
import { useT } from "@/i18n";
import { Button } from "./Button";
import { IconButton } from "./IconButton";
import { Private } from "./Private";
import { useResidentLooking } from "./privacy";
import styles from "./ToastRegion.module.css";
import { toastQueue } from "./toasts";

/** The messages that are shown, each with its action and a way to close it. */
export function ToastRegion() {
  const t = useT();
  const looking = useResidentLooking();
  return (
    <AriaToastRegion queue={toastQueue} className={styles.region} aria-label={t("components.toast.region")}>
      {({ toast }) => {
        const { text, detail, isPrivate, tone = "plain", action } = toast.content;
        return (
          <Toast toast={toast} className={`${styles.toast} ${styles[tone]}`}>
            <ToastContent className={styles.content}>
              <Text slot="title">{isPrivate ? <Private>{text}</Private> : text}</Text>
              {detail && !(isPrivate && looking) && (
                <Text slot="description" className={styles.detail}>
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action && (
              <Button
                small
                onPress={() => {
                  toastQueue.close(toast.key);
                  action.run();
                }}
              >
                {action.name}
              </Button>
            )}
            <IconButton icon={X} label={t("components.close")} onPress={() => toastQueue.close(toast.key)} />
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
