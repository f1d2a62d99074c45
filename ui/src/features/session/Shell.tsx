import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { NameMark, Segmented } from "@/components";
import { type Language, useT } from "@/i18n";
import { call, queryClient, useCommand } from "@/ipc";
import { CrashOffer } from "./CrashOffer";
import styles from "./Shell.module.css";

const LANGUAGES: { id: Language; name: string }[] = [
  { id: "da", name: "Dansk" },
  { id: "en", name: "English" },
];

type Props = {
  title: string;
  lead?: ReactNode;
  /** Beside the sheet: the steps of the wizard. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The quiet page outside the office: name mark, one sheet, the choice of language. */
export function Shell({ title, lead, aside, children }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const settings = useCommand("get_settings", {}).data;
  // Not before it is known: what goes again at once would be pressed.
  const ruled = useCommand("policies", {}).data?.inForce;
  useEffect(() => {
    document.title = `${title} – Trinvis`;
    // In the next frame: after Enter or a screen reader's press a field takes its focus only then, and goes first.
    const frame = requestAnimationFrame(() => {
      if (!document.activeElement || document.activeElement === document.body) heading.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [title]);

  // What had the focus is gone: on to the way in.
  const goOn = useCallback(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const field = sheet.current?.querySelector<HTMLElement>("input[type=password]");
    (field ?? heading.current)?.focus();
  }, []);

  async function speak(language: Language) {
    if (!settings) return;
    await call("save_settings", { settings: { ...settings, language } });
    await queryClient.invalidateQueries({ queryKey: ["get_settings"] });
  }

  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <NameMark />
          <span>Trinvis</span>
        </div>
        {settings && ruled && !ruled.includes("language") && (
          <Segmented
            label={t("session.language")}
            choices={LANGUAGES}
            value={t.language}
            onChange={(language) => void speak(language)}
          />
        )}
      </header>
      <main className={`${styles.main} ${aside ? styles.two : ""}`}>
        {aside}
        <div ref={sheet} className={styles.sheet}>
          <div className={styles.words}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          <CrashOffer onGone={goOn} />
          {children}
        </div>
      </main>
    </div>
  );
}
