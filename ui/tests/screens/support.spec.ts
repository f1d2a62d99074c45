import { existsSync } from "node:fs";
import { join } from "node:path";
import { holdBack } from "../harness/hold";
import { enter, expect, go, test, visit } from "../harness/test";

/** Names, places and numbers of the demo office, and of the one who is in it. */
const OF_THE_OFFICE = ["Mosevangen", "Mette", "Amina", "Fatima", "Strikkeklubben", "@", "/tmp", "trinvis-"];

test("what is shown for support is what is copied, and nothing of the office is in it", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("demo", { idleMinutes: 7, Amina: "Mosevangen" });
  bridge.leave(23_900 * 2 ** 20);
  await enter(page, bridge, language);
  await go(page, "/settings/about");
  await bridge.call("get_person", { id: "00000000-0000-7000-8000-000000000000" }).catch(() => null);
  const letGo = await holdBack(page, "**/ipc/diagnostics");
  await page.getByRole("button", { name: t("support.open") }).click();
  const dialog = page.getByRole("dialog", { name: t("support.title") });
  const copy = dialog.getByRole("button", { name: t("support.copy"), exact: true });
  await expect(dialog.getByText(t("support.wait"))).toBeVisible();
  await expect(copy).toBeDisabled();
  letGo();
  const sheet = dialog.getByRole("figure", { name: t("support.text") });
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  const shown = (await sheet.locator("pre").textContent()) ?? "";
  expect(shown).toMatch(/^Trinvis \d+\.\d+\.\d+\n/);
  expect(shown).toContain(t("support.allWell", { count: 9 }));
  expect(shown).toContain(`${t("support.policies")}: idleMinutes`);
  expect(shown).toContain(t("support.unknownKey"));
  expect(shown).toContain("not_found");
  expect(shown).toContain(t("support.gigabytes", { count: 23.3 }));
  for (const name of OF_THE_OFFICE) expect(shown).not.toContain(name);
  expect(bridge.clipboard(), "not before the button is pressed").toBe("");
  await copy.click();
  await expect(dialog.getByText(t("support.copied"))).toBeVisible();
  expect(bridge.clipboard()).toBe(shown);

  await page.route("**/ipc/copy_for_support", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"cannot_copy"}' }),
  );
  await copy.click();
  await expect(dialog.getByText(t("errors.cannot_copy.what"))).toBeVisible();
  await expect(dialog.getByText(t("support.copied"))).toHaveCount(0);
  complaints.expectAndForget(/400/);
});

test("when it cannot be found out, that is said, nothing is waited for, and it is asked again", async ({
  page,
  inOffice: _,
  t,
  complaints,
}) => {
  await go(page, "/settings/about");
  await page.route("**/ipc/diagnostics", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"internal"}' }),
  );
  const open = page.getByRole("button", { name: t("support.open") });
  const dialog = page.getByRole("dialog", { name: t("support.title") });
  await open.click();
  await expect(dialog.getByText(t("errors.internal.what"))).toBeVisible();
  await expect(dialog.getByText(t("support.wait"))).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: t("support.copy"), exact: true })).toBeDisabled();
  complaints.expectAndForget(/400/);
  await page.keyboard.press("Escape");
  await page.unroute("**/ipc/diagnostics");
  await open.click();
  await expect(dialog.getByRole("figure", { name: t("support.text") })).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText(t("errors.internal.what"))).toHaveCount(0);
});

test("what Trinvis noted when it stumbled is offered at the door, copied, and gone when it has been seen", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("crashed");
  await visit(page, bridge, language);
  await expect(page.locator("input[type=password]"), "the way in is as ever").toBeFocused();
  await page.getByRole("button", { name: t("support.crash.see") }).click();
  const dialog = page.getByRole("dialog", { name: t("support.crash.heading") });
  await expect(dialog.getByText("src-tauri/print/src/pictures.rs:118:24")).toBeVisible();
  const shown = await dialog.locator("pre").textContent();
  await dialog.getByRole("button", { name: t("support.copy"), exact: true }).click();
  await expect(dialog.getByText(t("support.copied"))).toBeVisible();
  expect(bridge.clipboard()).toBe(shown);
  expect(existsSync(join(bridge.dir, "crashes")), "it stays while it is looked at").toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByText(t("support.crash.title"))).toHaveCount(0);
  await expect(page.locator("input[type=password]"), "the keyboard is where the way in is").toBeFocused();
  expect(existsSync(join(bridge.dir, "crashes"))).toBe(false);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  await expect(page.getByText(t("support.crash.title"))).toHaveCount(0);
});

test("it can be thrown away unseen", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("crashed");
  await visit(page, bridge, language);
  await page.getByRole("button", { name: t("support.crash.drop") }).click();
  await expect(page.getByText(t("support.crash.title"))).toHaveCount(0);
  await expect(page.locator("input[type=password]")).toBeFocused();
  expect(existsSync(join(bridge.dir, "crashes"))).toBe(false);
});

test("where the office cannot be opened, the same is told for support, with what is wrong", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("broken");
  await visit(page, bridge, language);
  await expect(page.getByRole("heading", { name: t("session.trouble.title") })).toBeVisible();
  await page.getByRole("button", { name: t("support.open") }).click();
  const dialog = page.getByRole("dialog", { name: t("support.title") });
  const sheet = dialog.getByRole("figure", { name: t("support.text") });
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  const shown = (await sheet.locator("pre").textContent()) ?? "";
  expect(shown).toContain(`${t("support.wrong")}: keys_missing`);
  for (const name of OF_THE_OFFICE) expect(shown).not.toContain(name);
  await dialog.getByRole("button", { name: t("support.copy"), exact: true }).click();
  await expect(dialog.getByText(t("support.copied"))).toBeVisible();
  expect(bridge.clipboard()).toBe(shown);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: t("support.open") })).toBeFocused();
});
