import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Bridge } from "../harness/bridge";
import { leadFrom } from "../harness/colleagues";
import { demoPassword } from "../harness/office";
import { enter, expect, go, test, visit } from "../harness/test";
import type { T } from "../harness/words";

const COPIES = "/settings/copies";

test("a copy is looked into and put back; then the door is locked, and the later work is gone", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await bridge.call("make_copy", {});
  const [amina] = await bridge.call("search", { text: "Amina" });
  await bridge.call("archive_person", { id: amina?.id ?? "" });
  await go(page, COPIES);
  await page
    .getByRole("button", { name: named(t("copies.restore.openNamed", { when: "" })) })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(t("copies.restore.back"))).toBeVisible();
  await expect(dialog.getByText(t("copies.kind.person", { count: 1 }))).toBeVisible();
  await dialog.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await expect(page.getByText("set-aside")).toBeVisible();
  expect(existsSync(join(bridge.dir, "set-aside"))).toBe(true);
  await unlock(page, t);
  const person = await bridge.call("get_person", { id: amina?.id ?? "" });
  expect(person.person.called).toBe("Amina");
});

test("a copy from before a colleague left opens with the password of its time", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const password = demoPassword();
  const bridge = await openOffice("demo");
  const leader = await leadFrom(bridge);
  const [amina] = await bridge.call("search", { text: "Amina" });
  const colleague = { name: "Sara Holm", role: "", phone: "", access: "coordinator" } as const;
  const code = await bridge.call("add_colleague", colleague);
  await bridge.call("lock", {});
  await bridge.call("accept_code", {
    coordinator: code.id,
    code: code.groups.join("-"),
    newPassword: "tre ænder i regnvejr",
  });
  await bridge.call("lock", {});
  await bridge.call("unlock", { coordinator: leader, password });
  await bridge.call("make_copy", {});
  await bridge.call("archive_person", { id: amina?.id ?? "" });
  await bridge.call("remove_colleague", { id: code.id });
  await enter(page, bridge, language);
  await go(page, COPIES);
  await page
    .getByRole("button", { name: named(t("copies.restore.openNamed", { when: "" })) })
    .last()
    .click();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByLabel(t("copies.older.password"), { exact: true });
  await expect(field).toBeFocused();
  complaints.expectAndForget(/400/);
  await field.fill("ikke den rigtige");
  await field.press("Enter");
  await expect(dialog.getByText(t("errors.wrong_password.what", { detail: "none" }))).toBeVisible();
  complaints.expectAndForget(/400/);
  await field.fill(password);
  await field.press("Enter");
  await expect(dialog.getByText(t("copies.restore.back"))).toBeVisible();
  await dialog.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await unlock(page, t);
  const person = await bridge.call("get_person", { id: amina?.id ?? "" });
  expect(person.person.called).toBe("Amina");
  const colleagues = await bridge.call("list_colleagues", {});
  expect(colleagues.map((row) => row.coordinator.name)).not.toContain("Sara Holm");
});

test("each copy is compared anew when it is looked into", async ({
  page,
  ownOffice: bridge,
  t,
  complaints,
}) => {
  const [amina] = await bridge.call("search", { text: "Amina" });
  await bridge.call("archive_person", { id: amina?.id ?? "" });
  await bridge.call("make_copy", {});
  await go(page, COPIES);
  const look = page.getByRole("button", { name: named(t("copies.restore.openNamed", { when: "" })) });
  const dialog = page.getByRole("dialog");
  const same = dialog.getByText(t("copies.restore.same"));
  const back = dialog.getByText(t("copies.restore.back"));
  await look.first().click();
  await expect(same).toBeVisible();
  // One that could not be put back leaves nothing behind for the next.
  await page.route("**/ipc/restore_copy", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"disk_full"}' }),
  );
  await dialog.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(dialog.getByText(t("errors.disk_full.what", { detail: "none" }))).toBeVisible();
  complaints.expectAndForget(/400/);
  await expect(same).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await look.last().click();
  await expect(back).toBeVisible();
  await page.keyboard.press("Escape");
  await look.first().click();
  await expect(same).toBeVisible();
  await expect(back).toBeHidden();
});

test("a lost file comes back from the newest copy, and the wrong password brings back nothing", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("demo");
  rmSync(join(bridge.dir, "trinvis.db"));
  await visit(page, bridge, language);
  await expect(page.getByText(t("errors.database_missing.what"))).toBeVisible();
  const password = page.getByLabel(t("copies.from.password"), { exact: true });
  const look = page.getByRole("button", { name: t("copies.from.look") });
  await password.fill("ikke den rigtige");
  await look.click();
  await expect(page.getByText(t("errors.wrong_password.what"))).toBeVisible();
  complaints.expectAndForget(/400/);
  await password.fill(demoPassword());
  await look.click();
  await expect(page.getByText(t("copies.restore.notCompared"))).toBeVisible();
  await page.getByRole("button", { name: t("copies.restore.action") }).click();
  await expect(page.getByText(t("copies.restore.done"))).toBeVisible();
  await unlock(page, t);
});

test("copies go to a second place too, both are tried, and a stick that is gone is told", async ({
  page,
  ownOffice: bridge,
  t,
  complaints,
}) => {
  await go(page, COPIES);
  await page.getByRole("button", { name: t("copies.second.choose"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("copies.second.list") })).toBeVisible();
  const stick = join(bridge.dir, "..", "stick");
  expect(readdirSync(stick)).toHaveLength(1);
  await page.getByRole("button", { name: t("copies.try.action") }).click();
  await expect(page.getByText(named(t("copies.try.last", { when: "" })))).toHaveCount(2);

  renameSync(stick, `${stick}-away`);
  await page.getByRole("button", { name: t("copies.make") }).click();
  await expect(page.getByText(t("copies.made"))).toBeVisible();
  await expect(page.getByText(t("errors.place_unreached.what"))).toBeVisible();
  await page.getByRole("button", { name: t("copies.second.leave") }).click();
  await expect(page.getByText(t("errors.place_unreached.what"))).toBeHidden();
  complaints.expectAndForget(/400.*list_copies/);
});

test("a copy that failed is told on the first screen until one succeeds", async ({
  page,
  ownOffice: bridge,
  t,
  complaints,
}) => {
  await expect(page.getByText(t("copies.fault"))).toBeHidden();
  await blockCopies(bridge);
  await go(page, COPIES);
  await page.getByRole("button", { name: t("copies.make") }).click();
  await expect(page.getByText(t("copies.fault"))).toBeVisible();
  await go(page, "/");
  await expect(page.getByText(t("copies.fault"))).toBeVisible();
  await page.getByRole("link", { name: t("copies.see") }).click();
  rmSync(join(bridge.dir, "copies"));
  await page.getByRole("button", { name: t("copies.make") }).click();
  await expect(page.getByText(t("copies.fault"))).toBeHidden();
  complaints.expectAndForget(/400.*make_copy/);
});

test("everything is taken out into a folder, with how far it has come, and it can be stopped", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await go(page, COPIES);
  await expect(page.getByText(t("copies.export.open"))).toBeVisible();
  const take = page.getByRole("button", { name: t("copies.export.action") });
  await take.click();
  const stop = page.getByRole("button", { name: t("components.progress.cancel") });
  await stop.click();
  await expect(stop).toBeHidden();
  const stick = join(bridge.dir, "..", "stick");
  expect(readdirSync(stick)).toEqual([]);

  await take.click();
  await expect(page.getByText(t("copies.export.done"))).toBeVisible({ timeout: 60_000 });
  const [made] = readdirSync(stick);
  expect(readdirSync(join(stick, made ?? ""))).toHaveLength(5);
});

/** A file where the folder for copies should be. */
async function blockCopies(bridge: Bridge): Promise<void> {
  rmSync(join(bridge.dir, "copies"), { recursive: true, force: true });
  writeFileSync(join(bridge.dir, "copies"), "in the way");
}

async function unlock(page: Page, t: T): Promise<void> {
  const password = page.locator("input[type=password]");
  await password.fill(demoPassword());
  await password.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
}

/** Matches what begins with the words: the time after them is another at each run. */
function named(start: string): RegExp {
  return new RegExp(`^${start.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
