import type { Page } from "@playwright/test";
import { enter, expect, go, test, visit } from "../harness/test";
import { type T, words } from "../harness/words";

test("what others have chosen is words with one sentence, and the rest can be changed", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("ruled");
  await enter(page, bridge, language);
  const main = page.getByRole("main");
  const chosen = main.getByText(t("settings.policy.chosen"));

  await go(page, "/settings/security");
  await expect(main.getByText(t("settings.security.idleAfter", { minutes: 3 }))).toBeVisible();
  await expect(chosen).toHaveCount(1);
  await expect(main.getByRole("button", { name: t("settings.security.idle") })).toHaveCount(0);

  await follow(page, t("settings.look"));
  await expect(
    main.getByRole("radio", { name: "English" }),
    "the language cannot be used as it stands",
  ).toBeVisible();
  await main.getByRole("radio", { name: t("settings.look.theme.dark") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(chosen).toHaveCount(0);

  await follow(page, t("settings.copies"));
  await expect(main.getByText("Kopier fra Sønder Ærø Boligforening")).toBeVisible();
  await expect(chosen).toHaveCount(1);
  for (const action of ["choose", "change", "leave"] as const) {
    await expect(main.getByRole("button", { name: t(`copies.second.${action}`), exact: true })).toHaveCount(
      0,
    );
  }
  await main.getByRole("button", { name: t("copies.make"), exact: true }).click();
  await expect(page.getByText(t("copies.made"))).toBeVisible();
  await expect(main.getByRole("heading", { name: t("copies.second.list") })).toBeVisible();
  expect((await bridge.call("list_copies", { place: "second" })).length).toBeGreaterThan(0);
});

test("what cannot be used is told by its key, in every part of the settings", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo", { idleMinutes: 500, Language: "da" });
  await enter(page, bridge, language);
  await go(page, "/settings");
  const main = page.getByRole("main");
  const place = "policy.json";
  for (const section of ["settings.office", "settings.about"] as const) {
    await follow(page, t(section));
    const wrong = t("settings.policy.fault.idleMinutes", { place, key: "idleMinutes" });
    await expect(main.getByText(wrong)).toBeVisible();
    await expect(
      main.getByText(t("settings.policy.fault.unknown_key", { place, key: "Language" })),
    ).toBeVisible();
  }
  expect((await bridge.call("get_settings", {})).idleMinutes, "her own holds").toBe(10);
});

test("a file that is far too large is told, and everything works as without it", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo", { x: "y".repeat(20_000) });
  await enter(page, bridge, language);
  await expect(page.getByText(t("settings.policy.problems"))).toHaveCount(0);
  await go(page, "/settings/security");
  await expect(page.getByText(t("settings.policy.fault.too_large", { place: "policy.json" }))).toBeVisible();
  await expect(page.getByRole("button", { name: t("settings.security.idle") })).toBeVisible();
});

test("the screen is about to lock after the time others have chosen, whatever was her own", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo", { idleMinutes: 2 });
  const own = await bridge.call("get_settings", {});
  await bridge.call("save_settings", { settings: { ...own, idleMinutes: 120 } });
  await page.clock.install();
  await enter(page, bridge, language);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.clock.runFor(95_000);
  await expect(page.getByRole("alertdialog", { name: t("app.idle.title") })).toContainText("2 minut");
});

test("a language others have chosen is spoken from the door, and nobody is offered another", async ({
  page,
  openOffice,
}) => {
  const bridge = await openOffice("demo", { language: "en" });
  const t: T = words("en");
  await visit(page, bridge, "da");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  await expect(page.getByRole("radio", { name: "Dansk" })).toHaveCount(0);
  await enter(page, bridge, "en");
  await go(page, "/settings/look");
  await expect(page.getByText(t("settings.policy.chosen"))).toBeVisible();
  await expect(page.getByRole("main").getByRole("radio", { name: "Dansk" })).toHaveCount(0);
});

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
}
