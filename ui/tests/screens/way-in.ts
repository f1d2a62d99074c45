import { expect } from "@playwright/test";
import { demoPassword } from "../harness/office";
import { enter, go, visit } from "../harness/test";
import { words } from "../harness/words";
import { SETUP, Wizard } from "./pages/Wizard";
import type { Screen } from "./screen";

/** What one sees before the office is open. */
export const WAY_IN: readonly Screen[] = [
  {
    name: "opsaetning-kontor",
    office: "fresh",
    show: async (page, bridge, language) => visit(page, bridge, language),
  },
  {
    name: "opsaetning-adgangskode",
    office: "fresh",
    show: async (page, bridge, language) => {
      const t = words(language);
      await visit(page, bridge, language);
      await new Wizard(page, t).office(SETUP.office);
      await page.getByLabel(t("components.newPassword.password"), { exact: true }).fill("sommer");
      await expect(page.getByText(t("components.newPassword.strength", { score: "0" }))).toBeVisible();
    },
  },
  {
    name: "laas-op",
    office: "locked",
    show: async (page, bridge, language) => visit(page, bridge, language),
  },
  {
    name: "laas-op-med-kode",
    office: "locked",
    show: async (page, bridge, language) => {
      await visit(page, bridge, language);
      await page.getByRole("button", { name: words(language)("session.unlock.forgotten") }).click();
    },
  },
  {
    name: "laas-op-efter-fejl",
    office: "crashed",
    show: async (page, bridge, language) => {
      const t = words(language);
      await visit(page, bridge, language);
      await expect(page.getByText(t("support.crash.title"))).toBeVisible();
    },
  },
  {
    name: "fejl-noteret",
    office: "crashed",
    show: async (page, bridge, language) => {
      const t = words(language);
      await visit(page, bridge, language);
      await page.getByRole("button", { name: t("support.crash.see") }).click();
      await expect(page.getByRole("dialog", { name: t("support.crash.heading") })).toBeVisible();
    },
  },
  {
    name: "opsaetning-kode",
    office: "fresh",
    show: async (page, bridge, language) => {
      await visit(page, bridge, language);
      const wizard = new Wizard(page, words(language));
      await wizard.office(SETUP.office);
      await wizard.coordinator(SETUP.coordinator, SETUP.password);
      await wizard.made();
    },
  },
  {
    name: "opsaetning-start",
    office: "fresh",
    show: async (page, bridge, language) => {
      await visit(page, bridge, language);
      const wizard = new Wizard(page, words(language));
      await wizard.office(SETUP.office);
      await wizard.coordinator(SETUP.coordinator, SETUP.password);
      await wizard.code();
      await expect(wizard.title).toHaveText(words(language)("session.start.title"));
    },
  },
  {
    name: "noegler-mangler",
    office: "broken",
    show: async (page, bridge, language) => {
      await visit(page, bridge, language);
      await expect(page.getByText(words(language)("errors.keys_missing.what"))).toBeVisible();
    },
  },
  {
    name: "fil-ulaeselig",
    office: "wrecked",
    complains: /400/,
    show: async (page, bridge, language) => {
      const t = words(language);
      await visit(page, bridge, language);
      await page.getByRole("textbox").fill(demoPassword());
      await page.getByRole("button", { name: t("session.unlock.action"), exact: true }).click();
      await expect(page.getByText(t("errors.database_damaged.what"))).toBeVisible();
    },
  },
  {
    name: "fil-beskadiget",
    office: "damaged",
    show: async (page, bridge, language) => {
      await enter(page, bridge, language);
      await go(page, "/settings/copies");
      await expect(page.getByText(words(language)("copies.mend.lead"))).toBeVisible();
    },
  },
];
