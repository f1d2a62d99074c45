import type { Page } from "@playwright/test";
import { violations } from "../harness/axe";
import { enter, expect, go, test } from "../harness/test";
import { type Language, type T, words } from "../harness/words";

const TYPED = "Helst om formiddagen";

async function refuseSaves(page: Page, code: string): Promise<void> {
  await page.route("**/ipc/save_person", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: JSON.stringify({ code }) }),
  );
}

/** Types into a field of Amina's that saves itself. */
async function type(page: Page, t: T): Promise<void> {
  await go(page, "/people");
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  await page.getByRole("tab", { name: t("people.tab.about") }).click();
  await page.getByLabel(t("people.about.reachWhen")).fill(TYPED);
}

for (const language of ["da", "en"] as Language[]) {
  for (const code of ["disk_full", "read_only"] as const) {
    test(`a disk that is ${code} is told until a save succeeds, ${language}`, async ({
      page,
      openOffice,
      complaints,
    }) => {
      const t = words(language);
      const bridge = await openOffice("demo");
      await enter(page, bridge, language);
      await refuseSaves(page, code);
      await type(page, t);
      const told = page.getByText(t(`app.stuck.${code}`));
      await expect(told).toBeVisible();
      await expect(page.getByLabel(t("people.about.reachWhen")), "what was typed stays").toHaveValue(TYPED);
      for (const colorScheme of code === "disk_full" && language === "da"
        ? (["light", "dark"] as const)
        : []) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await violations(page), colorScheme).toEqual([]);
      }
      await page.unroute("**/ipc/save_person");
      await page
        .getByRole("main")
        .getByRole("button", { name: t("components.saved.retry") })
        .first()
        .click();
      await expect(told).toBeHidden();
      const [amina] = await bridge.call("search", { text: "Amina" });
      const { person } = await bridge.call("get_person", { id: amina?.id ?? "" });
      expect(person.reachWhen).toBe(TYPED);
      complaints.forgetAll(/400/);
    });
  }
}

test("what is left of the disk is told at the door and looked at while one works", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  bridge.leave(120 * 2 ** 20);
  await page.clock.install();
  await enter(page, bridge, language);
  const told = page.getByText(t("app.space.title", { left: "120" }));
  await expect(told).toBeVisible();
  bridge.leave(2 ** 40);
  await page.clock.runFor(65_000);
  await expect(told).toBeHidden();
  bridge.leave(90 * 2 ** 20);
  await page.clock.runFor(65_000);
  await expect(page.getByText(t("app.space.title", { left: "90" }))).toBeVisible();
});
