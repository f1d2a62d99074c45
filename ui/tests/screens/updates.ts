import type { Page } from "@playwright/test";
import { type Language, words } from "../harness/words";
import { room, type Screen } from "./screen";

/** What is found in the folder for updates, and what is asked before it is installed. */
export const UPDATES: readonly Screen[] = [
  {
    ...room("opdateringer", "/settings/updates", (page, _bridge, language) => look(page, language)),
    office: "updated",
  },
  {
    ...room("opdatering-installer", "/settings/updates", async (page, _bridge, language) => {
      const t = words(language);
      await look(page, language);
      await page.getByRole("button", { name: t("updates.install", { version: "9.0.0" }) }).click();
      await page.getByText(t("updates.ask.copy")).waitFor();
    }),
    office: "updated",
  },
];

/** Chooses the folder and looks into it. */
async function look(page: Page, language: Language): Promise<void> {
  const t = words(language);
  await page.getByRole("button", { name: t("updates.choose") }).click();
  await page.getByRole("button", { name: t("updates.look") }).click();
  await page.getByText(t("updates.found", { version: "9.0.0" })).waitFor();
}
