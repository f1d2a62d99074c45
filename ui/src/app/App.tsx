import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { Toasts } from "@/components";
import { I18n, systemLanguage } from "@/i18n";
import { queryClient, useCommand, useOffice, useSession } from "@/ipc";
import { Gate } from "./Gate";

/** The whole interface. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Preferences />
    </QueryClientProvider>
  );
}

/** Language, theme, text size and the office's words, before anything is drawn. */
function Preferences() {
  const settings = useCommand("get_settings", {});
  const session = useSession();
  const theme = settings.data?.theme ?? "system";
  const textSize = settings.data?.textSize ?? "normal";
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["theme"] = theme;
    root.dataset["textSize"] = textSize;
  }, [theme, textSize]);
  // Not `isPending`: an answer that failed counts as one, and is shown as trouble.
  if (!settings.isFetched || !session.isFetched) return null;
  return (
    <Words open={session.data?.phase === "open"} language={settings.data?.language ?? systemLanguage()} />
  );
}

function Words({ open, language }: { open: boolean; language: "da" | "en" }) {
  const office = useOffice(open);
  return (
    <I18n language={language} words={office?.words}>
      <Gate />
      <Toasts />
    </I18n>
  );
}
