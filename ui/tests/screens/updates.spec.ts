import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { demoPassword } from "../harness/office";
import { enter, expect, go, test } from "../harness/test";
import { Updates } from "../harness/updates";
import type { T } from "../harness/words";

test("a program that takes no updates does not speak of them", async ({ page, ownOffice, t }) => {
  expect((await ownOffice.call("updates", {})).isOffered).toBe(false);
  await go(page, "/settings/about");
  await expect(link(page, t, "settings.about")).toBeVisible();
  await expect(link(page, t, "updates.title")).toHaveCount(0);
});

test("a folder is chosen, looked into and left again", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("demo");
  const updates = new Updates(bridge.dir);
  await enter(page, bridge, language);
  await go(page, "/settings/updates");
  const main = page.getByRole("main");
  await expect(main.getByText(t("updates.off"))).toBeVisible();
  await expect(button(page, t("updates.look")), "nothing to look into yet").toHaveCount(0);
  await button(page, t("updates.choose")).click();
  await expect(main.getByText("stick")).toBeVisible();
  await button(page, t("updates.look")).click();
  await expect(main.getByText(t("updates.none"))).toBeVisible();
  const { version } = await bridge.call("updates", {});
  updates.publish(version);
  await button(page, t("updates.look")).click();
  await expect(main.getByText(t("updates.newest"))).toBeVisible();
  await button(page, t("updates.leave")).click();
  await expect(main.getByText(t("updates.off"))).toBeVisible();
  await expect(main.getByText(t("updates.newest"))).toHaveCount(0);
});

test("a signed update is found, asked about, copied for and handed over", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  new Updates(bridge.dir).publish("9.0.0");
  await enter(page, bridge, language);
  await bridge.call("choose_update_folder", {});
  const before = (await bridge.call("list_copies", { place: "own" })).length;
  await go(page, "/settings/updates");
  await button(page, t("updates.look")).click();
  await expect(page.getByText(t("updates.found", { version: "9.0.0" }))).toBeVisible();
  await button(page, t("updates.install", { version: "9.0.0" })).click();

  const dialog = page.getByRole("dialog", { name: t("updates.ask", { version: "9.0.0" }) });
  await expect(dialog.getByText(t("updates.ask.copy"))).toBeVisible();
  await dialog.getByRole("button", { name: t("components.cancel") }).click();
  await expect(dialog).toHaveCount(0);
  expect((await bridge.call("list_copies", { place: "own" })).length, "nothing was done").toBe(before);

  await button(page, t("updates.install", { version: "9.0.0" })).click();
  await dialog.getByRole("button", { name: t("updates.action") }).click();
  await expect(dialog.getByText(t("updates.startedText"))).toBeVisible();
  expect((await bridge.call("list_copies", { place: "own" })).length).toBe(before + 1);
  const noted = readFileSync(join(bridge.dir, "opened.log"), "utf8");
  expect(noted).toMatch(/^install .*update.*9\.0\.0/m);
  await dialog
    .getByRole("button", { name: t("components.close"), exact: true })
    .last()
    .click();
  // It is told until a version runs that is the one.
  const begun = t("updates.notInPlace", { version: "9.0.0", when: "|" }).split("|")[0] ?? "";
  await expect(page.getByRole("main").getByText(begun)).toBeVisible();
});

test("one that is forged is refused in words, and nothing is offered", async ({
  page,
  openOffice,
  complaints,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  const updates = new Updates(bridge.dir);
  updates.publish("9.0.0");
  updates.forge("9.0.1");
  await enter(page, bridge, language);
  await bridge.call("choose_update_folder", {});
  await go(page, "/settings/updates");
  await button(page, t("updates.look")).click();
  await expect(page.getByRole("alert")).toContainText(t("errors.update_forged.what"));
  await expect(page.getByRole("alert")).toContainText(t("errors.update_forged.todo"));
  await expect(button(page, t("updates.install", { version: "9.0.1" }))).toHaveCount(0);
  complaints.expectAndForget(/400.*look_for_update/);
});

test("a folder that others have chosen is words, and can be looked into", async ({
  page,
  openOffice,
  complaints,
  language,
  t,
}) => {
  const bridge = await openOffice("demo", {
    updateSource: "/Nye udgaver af Trinvis på drevet, der ikke er der",
  });
  new Updates(bridge.dir);
  await enter(page, bridge, language);
  await go(page, "/settings/updates");
  const main = page.getByRole("main");
  await expect(main.getByText("Nye udgaver af Trinvis")).toBeVisible();
  await expect(main.getByText(t("settings.policy.chosen"))).toBeVisible();
  for (const action of ["choose", "change", "leave"] as const)
    await expect(button(page, t(`updates.${action}`))).toHaveCount(0);
  await button(page, t("updates.look")).click();
  await expect(page.getByRole("alert")).toContainText(t("errors.update_unreached.what"));
  complaints.expectAndForget(/400.*look_for_update/);
});

test("the version before an update offers the copy from before it", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("demo");
  await enter(page, bridge, language);
  await bridge.call("make_copy", {});
  await page.keyboard.press("Control+l");
  await page.route("**/ipc/unlock", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"database_newer"}' }),
  );
  const { coordinators } = await bridge.call("session_state", {});
  const name = t("session.unlock.passwordOf", { name: coordinators[0]?.name ?? "" });
  await page.getByLabel(name, { exact: true }).fill(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("errors.database_newer.what"))).toBeVisible();
  complaints.expectAndForget(/400.*unlock/);
  await page.getByLabel(t("copies.from.password"), { exact: true }).fill(demoPassword());
  await page.getByRole("button", { name: t("copies.from.look") }).click();
  await expect(page.getByRole("button", { name: t("copies.restore.action") })).toBeVisible();
});

function button(page: Page, name: string) {
  return page.getByRole("main").getByRole("button", { name, exact: true });
}

function link(page: Page, t: T, name: "updates.title" | "settings.about") {
  return page.getByRole("main").getByRole("link", { name: t(name), exact: true });
}
