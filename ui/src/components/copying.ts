import { useCallback } from "react";
import { useT } from "@/i18n";
import { showToast } from "./toasts";

type Copy = (text: string) => Promise<unknown>;

let copy: Copy | undefined;

/** Names who copies private texts: the desktop, which clears them again. */
export function copyThrough(desktop: Copy): void {
  copy = desktop;
}

/** Copies a text that tells something about somebody, or lets her in, and says how long it stays; `detail` is what was copied. */
export function useCopyPrivately(): (text: string, detail?: string) => void {
  const t = useT();
  return useCallback(
    (text, detail) => {
      copy?.(text).then(
        () => showToast({ text: t("components.copied"), detail, isPrivate: detail !== undefined }),
        () =>
          showToast({
            text: t("errors.cannot_copy.what"),
            detail: t("errors.cannot_copy.todo"),
            tone: "error",
          }),
      );
    },
    [t],
  );
}
