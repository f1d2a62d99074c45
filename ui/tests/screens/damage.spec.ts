import { rmSync } from "node:fs";
import { join } from "node:path";
import { leadFrom } from "../harness/colleagues";
import { demoPassword } from "../harness/office";
import { enter, expect, go, test, visit } from "../harness/test";

test("a damaged file is read, not written to, and saved from its own pages", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("damaged");
  await enter(page, bridge, language);
  const banner = page.getByText(t("app.damaged.title"));
  await expect(banner).toBeVisible();
  await go(page, "/people");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("button", { name: t("app.new") }), "nothing can be begun").toHaveCount(0);

  await page.getByRole("link", { name: t("app.damaged.action") }).click();
  await page.getByRole("button", { name: t("copies.mend.salvage") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(t("copies.mend.salvage.what"));
  await dialog.getByRole("button", { name: t("copies.mend.salvage.action") }).click();
  await expect(page.getByText(t("copies.mend.done"))).toBeVisible();
  expect((await bridge.call("session_state", {})).phase).toBe("locked");

  await enter(page, bridge, language);
  await expect(banner).toBeHidden();
  await expect(page.getByRole("button", { name: t("app.new") })).toBeVisible();
});

test("from within, the newest copy mends it too", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("damaged");
  await enter(page, bridge, language);
  await go(page, "/settings/copies");
  const name = new RegExp(`^${t("copies.mend.copy", { when: "" }).trim()}`);
  await page.getByRole("button", { name }).click();
  const restore = page.getByRole("dialog").getByRole("button", { name: t("copies.restore.action") });
  await restore.click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await enter(page, bridge, language);
  await expect(page.getByText(t("app.damaged.title"))).toBeHidden();
});

test("where nothing can be read, that is said, and the copy is the way back", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("wrecked");
  await visit(page, bridge, language);
  await page.getByRole("textbox").fill(demoPassword());
  await page.getByRole("button", { name: t("session.unlock.action"), exact: true }).click();
  await expect(page.getByText(t("errors.database_damaged.what"))).toBeVisible();
  complaints.expectAndForget(/400/);
  const salvage = page.getByRole("button", { name: t("copies.mend.salvage.action") });
  const password = page.getByLabel(t("copies.from.password"), { exact: true });
  await salvage.click();
  await expect(page.getByText(t("copies.from.needsPassword")), "nothing is begun without it").toBeVisible();
  await expect(password).toBeFocused();
  await password.fill(demoPassword());
  await expect(page.getByText(t("copies.from.needsPassword"))).toBeHidden();
  await salvage.click();
  await expect(page.getByText(t("errors.nothing_readable.what"))).toBeVisible();
  complaints.expectAndForget(/400/);

  await page.getByRole("button", { name: t("copies.from.look") }).click();
  const restore = page.getByRole("button", { name: t("copies.restore.action") });
  await expect(restore, "the password is asked for once").toBeVisible();
  await password.fill("en anden");
  await expect(restore, "what another would do is not known").toBeHidden();
  await password.fill(demoPassword());
  await restore.click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await enter(page, bridge, language);
  await expect(page.getByText(t("app.damaged.title"))).toBeHidden();
});

test("where only the keys are gone, a copy's keys alone are put back, and what was written since is there", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  await leadFrom(bridge);
  await bridge.call("make_copy", {});
  const made = await bridge.call("list_copies", { place: "own" });
  const [amina] = await bridge.call("search", { text: "Amina" });
  const id = amina?.id ?? "";
  const { person } = await bridge.call("get_person", { id });
  await bridge.call("save_person", { person: { ...person, called: "Amina fra opgang 3" } });
  await bridge.call("lock", {});
  rmSync(join(bridge.dir, "keys.json"));

  await visit(page, bridge, language);
  await expect(page.getByText(t("errors.keys_missing.what"))).toBeVisible();
  // Not the one the lock made, in which the work is: putting the whole of this one back would lose it.
  await page.getByRole("button", { name: new RegExp(`${t("copies.from.copy")}$`) }).click();
  await expect(page.getByRole("option")).toHaveCount(made.length + 1);
  await page.getByRole("option").nth(1).click();
  await page.getByLabel(t("copies.from.password"), { exact: true }).fill(demoPassword());
  await page.getByRole("button", { name: t("copies.from.look") }).click();
  await expect(page.getByText(t("copies.restore.keysOnly"))).toBeVisible();
  await expect(page.getByText(t("copies.restore.keysOnlyText"))).toBeVisible();
  await page.getByRole("button", { name: t("copies.restore.keysAction") }).click();
  await expect(page.getByText(t("copies.restore.keysDone"))).toBeVisible();
  await expect(page.getByText(t("copies.restore.done"), { exact: true })).toHaveCount(0);
  await enter(page, bridge, language);
  expect((await bridge.call("get_person", { id })).person.called).toBe("Amina fra opgang 3");
  await expect(page.getByText(t("app.damaged.title"))).toBeHidden();
});

test("the file is read through when it is asked for, and when it was is told", async ({
  page,
  ownOffice,
  t,
}) => {
  await go(page, "/settings/copies");
  await page.getByRole("button", { name: t("copies.check.action") }).click();
  await expect(
    page.getByText(/kl\. .*\./).and(page.getByText(t("copies.check.whole", { when: "" }).slice(0, 20))),
  ).toBeVisible();
  expect((await ownOffice.call("copies_state", {})).checked?.whole).toBe(true);
});

test("a rescue can be stopped, and begun anew", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("damaged");
  await enter(page, bridge, language);
  await go(page, "/settings/copies");
  // Stopped as soon as it has begun: the answer is held back until the wish is there.
  let isWished = () => {};
  const wished = new Promise<void>((resolve) => {
    isWished = resolve;
  });
  await page.route("**/ipc/salvage_office", async (route) => {
    await wished;
    await route.fulfill({ json: null });
  });
  await page.route("**/ipc/cancel_work", async (route) => {
    await route.continue();
    isWished();
  });
  await page.getByRole("button", { name: t("copies.mend.salvage") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("copies.mend.salvage.action") }).click();
  await bridge.call("lock", {});
  await dialog.getByRole("button", { name: t("components.progress.cancel") }).click();
  await expect(page.getByText(t("copies.mend.stopped"))).toBeVisible();
  await page.unroute("**/ipc/salvage_office");
  await enter(page, bridge, language);
  await expect(page.getByText(t("app.damaged.title"))).toBeVisible();
});
