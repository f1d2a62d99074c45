import { useRouter } from "@tanstack/react-router";
import { Button, ButtonLink, EmptyState, Page } from "@/components";
import { useT } from "@/i18n";

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  return (
    <Page title={t("app.notFound.title")}>
      <EmptyState action={<ButtonLink href="/">{t("app.notFound.action")}</ButtonLink>}>
        {t("app.notFound.text")}
      </EmptyState>
    </Page>
  );
}

/** A screen that threw; the frame around it still works. */
export function Broken({ reset }: { reset: () => void }) {
  const t = useT();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t("app.broken.title")}>
      <EmptyState action={<Button onPress={again}>{t("app.broken.action")}</Button>}>
        {t("app.broken.text")}
      </EmptyState>
    </Page>
  );
}
