import { test as base, expect, type Page } from "@playwright/test";
import { Bridge } from "./bridge";
import { demoPassword, folder, type OfficeKind, type Policy } from "./office";
import { TODAY } from "./programs";
import { Complaints } from "./watch";
import { type Language, type T, words } from "./words";

export { expect };

interface OfOneTest {
  /** The language this test reads the screen in. */
  language: Language;
  /** The words of that language. */
  t: T;
  /** What the page complained about; asked after every test. */
  complaints: Complaints;
  /** Opens an office for this test alone: one nobody has set up yet, or a copy of the demo office, still locked
   * or without its keys. With a policy, others have chosen that for everybody. */
  openOffice: (kind: OfficeKind, policy?: Policy) => Promise<Bridge>;
  /** A copy of the demo office for this test alone, to change as it likes; the page is in it. */
  ownOffice: Bridge;
  /** `office`, which is only looked at; the page is in it. */
  inOffice: Bridge;
}

interface OfOneWorker {
  /** A copy of the demo office that this worker's tests share; they look and do not change. */
  office: Bridge;
}

/** The test of every screen test: the real app over the bridge, watched for complaints. */
export const test = base.extend<OfOneTest, OfOneWorker>({
  language: ["da", { option: true }],
  t: async ({ language }, use) => use(words(language)),
  complaints: [
    async ({ page }, use) => {
      const complaints = new Complaints(page);
      await page.clock.setSystemTime(new Date(`${TODAY}T09:00:00+01:00`));
      await use(complaints);
      complaints.expectNone();
    },
    { auto: true },
  ],
  openOffice: async ({ complaints }, use) => {
    const open: Office[] = [];
    await use(async (kind, policy) => {
      const office = await openOffice(kind, policy);
      open.push(office);
      return office.bridge;
    });
    complaints.end();
    for (const office of open) await office.close();
  },
  ownOffice: async ({ page, openOffice, language }, use) => {
    const bridge = await openOffice("demo");
    await enter(page, bridge, language);
    await use(bridge);
  },
  inOffice: async ({ page, office, language }, use) => {
    await enter(page, office, language);
    await use(office);
  },
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => {
      const office = await openOffice("demo");
      await use(office.bridge);
      await office.close();
    },
    { scope: "worker" },
  ],
});

interface Office {
  bridge: Bridge;
  close: () => Promise<void>;
}

async function openOffice(kind: OfficeKind, policy?: Policy): Promise<Office> {
  const { dir, remove } = folder(kind, policy);
  const bridge = await Bridge.start(dir);
  return {
    bridge,
    close: async () => {
      await bridge.stop();
      remove();
    },
  };
}

/** Opens the page in the language, wherever the session stands. */
export async function visit(page: Page, bridge: Bridge, language: Language): Promise<void> {
  const settings = await bridge.call("get_settings", {});
  await bridge.call("save_settings", { settings: { ...settings, language, theme: "system" } });
  await page.goto(bridge.url);
}

/** Opens the page and, if the office is locked, unlocks it as a person does. */
export async function enter(page: Page, bridge: Bridge, language: Language): Promise<void> {
  const t = words(language);
  await visit(page, bridge, language);
  const session = await bridge.call("session_state", {});
  if (session.phase === "locked") {
    await page.getByLabel(passwordLabel(t, session.coordinators), { exact: true }).fill(demoPassword());
    await page.getByRole("button", { name: t("session.unlock.action"), exact: true }).click();
  }
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
}

/** Goes to an address of the open office, as `href` in the interface makes it. What is shown then is of the new room. */
export async function go(page: Page, address: string): Promise<void> {
  const heading = page.locator("main h1").first();
  await expect(heading).toBeVisible();
  const old = await heading.elementHandle();
  const from = await page.evaluate((to) => {
    const before = location.hash;
    location.hash = to;
    return before.slice(1);
  }, address);
  // The old room stays until the new one is read; a click on it would be lost with it.
  if (room(from) !== room(address)) await old?.waitForElementState("hidden");
  await expect(heading).toBeVisible();
}

function room(address: string): string {
  return address.split("/")[1] ?? "";
}

function passwordLabel(t: T, coordinators: { name: string }[]): string {
  const [only, ...others] = coordinators;
  return only && others.length === 0
    ? t("session.unlock.passwordOf", { name: only.name })
    : t("session.unlock.password");
}
