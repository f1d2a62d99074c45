import type { Page } from "@playwright/test";
import { demoPassword } from "../harness/office";
import { expect, go, test } from "../harness/test";
import type { T } from "../harness/words";

const AMINA = { name: "Amina Warsame", password: "tre ænder i regnvejr" };
const METTE = "Mette Lund";

/** Adds Amina as a colleague with the given access; answers the groups of her code. */
async function add(page: Page, t: T, access: string): Promise<string[]> {
  await go(page, "/settings/colleagues");
  await page.getByRole("button", { name: t("settings.colleagues.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("settings.colleagues.name")).fill(AMINA.name);
  await dialog.getByRole("radio", { name: access }).check({ force: true });
  await dialog.getByRole("button", { name: t("settings.colleagues.addAction") }).click();
  const groups = page.getByRole("list", { name: t("components.recoveryCode.label") }).getByRole("listitem");
  await expect(groups).toHaveCount(9);
  return groups.locator("span:last-child").allTextContents();
}

async function choose(page: Page, t: T, name: string): Promise<void> {
  await page.getByRole("button", { name: t("session.unlock.who") }).click();
  await page.getByRole("option", { name }).click();
}

async function comeIn(page: Page, t: T, code: string[]): Promise<void> {
  await page.keyboard.press("Control+l");
  await choose(page, t, AMINA.name);
  await page.getByRole("button", { name: t("session.unlock.useCode") }).click();
  await page.getByLabel(t("session.accept.code"), { exact: true }).fill(code.join(" "));
  await page.getByLabel(t("components.newPassword.password"), { exact: true }).fill(AMINA.password);
  await page.getByLabel(t("components.newPassword.repeat"), { exact: true }).fill(AMINA.password);
  await page.getByRole("button", { name: t("session.rescue.action") }).click();
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
}

async function unlock(page: Page, t: T, name: string, password: string): Promise<void> {
  await page.keyboard.press("Control+l");
  await choose(page, t, name);
  await page.getByLabel(t("session.unlock.password"), { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** What the page does with an answer has been drawn. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

test("a colleague comes in with her code, and is shut out when she has left", async ({
  page,
  ownOffice: _,
  t,
  complaints,
}) => {
  const code = await add(page, t, "Koordinator");
  await comeIn(page, t, code);
  await go(page, "/settings/colleagues");
  await expect(page.getByText(t("settings.colleagues.leadRead"))).toBeVisible();
  await expect(page.getByRole("link", { name: t("settings.log") })).toHaveCount(0);

  await unlock(page, t, METTE, demoPassword());
  await go(page, "/settings/colleagues");
  await page.getByRole("button", { name: t("settings.colleagues.remove", { name: AMINA.name }) }).click();
  const asked = page.getByRole("alertdialog");
  await expect(asked).toContainText(AMINA.name);
  await asked.getByRole("button", { name: t("settings.colleagues.removeAction") }).click();
  await expect(page.getByText(t("settings.colleagues.removed", { name: AMINA.name }))).toBeVisible();
  await expect(page.getByRole("main").getByText(AMINA.name)).toHaveCount(0);
  await expect(page.getByRole("button", { name: t("settings.colleagues.add") })).toBeFocused();

  await page.keyboard.press("Control+l");
  await expect(
    page.getByLabel(t("session.unlock.passwordOf", { name: METTE }), { exact: true }),
  ).toBeVisible();
  await expect(page.getByText(AMINA.name)).toHaveCount(0);
  complaints.expectNone();
});

test("what ends behind the lock is told neither at the door nor to whoever comes in", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  let letGo = () => {};
  const locked = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route("**/ipc/remove_colleague", async (route) => {
    const response = await route.fetch();
    await locked;
    await route.fulfill({ response });
  });
  const name = "Karen Holst";
  await go(page, "/settings/colleagues");
  await page.getByRole("button", { name: t("settings.colleagues.remove", { name }) }).click();
  const removed = page.waitForResponse("**/ipc/remove_colleague");
  const asked = page.getByRole("alertdialog");
  await asked.getByRole("button", { name: t("settings.colleagues.removeAction") }).click();
  await expect
    .poll(async () => (await bridge.call("list_colleagues", {})).length, "it is done, and not yet told")
    .toBe(2);
  await page.keyboard.press("Control+l");
  const password = page.getByLabel(t("session.unlock.passwordOf", { name: METTE }), { exact: true });
  await expect(password).toBeVisible();
  // It is told once the door has asked who can come in now.
  const asksAgain = page.waitForResponse("**/ipc/session_state");
  letGo();
  await removed;
  await asksAgain;
  await painted(page);
  const told = page.getByText(t("settings.colleagues.removed", { name }));
  // Not waited for: a message goes by itself after a while.
  expect(await told.count()).toBe(0);
  await password.fill(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  expect(await told.count()).toBe(0);
});

test("another code is made only when she is asked and says yes", async ({ page, ownOffice: bridge, t }) => {
  const first = await add(page, t, "Koordinator");
  const heading = page.getByRole("heading", { name: t("settings.colleagues.codeFor", { name: AMINA.name }) });
  await expect(heading, "where the code is").toBeFocused();
  await page.getByRole("button", { name: t("settings.colleagues.codeDone") }).click();
  await expect(page.getByRole("button", { name: t("settings.colleagues.add") })).toBeFocused();
  const key = page.getByRole("button", { name: t("settings.colleagues.newCode", { name: AMINA.name }) });
  const asked = page.getByRole("dialog", { name: t("settings.colleagues.again", { name: AMINA.name }) });

  await key.click();
  await expect(asked).toContainText("07.12.2026");
  await page.keyboard.press("Escape");
  await expect(asked).toBeHidden();
  await expect(key).toBeFocused();
  await comeIn(page, t, first);
  // Locked while the list is asked for, the page would be refused.
  await expect(page.getByText(t("settings.colleagues.leadRead"))).toBeVisible();

  await unlock(page, t, METTE, demoPassword());
  await go(page, "/settings/colleagues");
  await key.click();
  await expect(asked).toContainText(t("settings.colleagues.againPassword", { name: AMINA.name }));
  await asked.getByRole("button", { name: t("settings.colleagues.againAction") }).click();
  const code = page.getByRole("list", { name: t("components.recoveryCode.label") });
  await expect(code.getByRole("listitem")).toHaveCount(9);
  await expect(heading).toBeFocused();
  const second = await code.getByRole("listitem").locator("span:last-child").allTextContents();
  expect(second).not.toEqual(first);
  const rows = await bridge.call("list_colleagues", {});
  const row = rows.find(({ coordinator }) => coordinator.name === AMINA.name);
  expect(row, "her password works until she uses the code").toMatchObject({ canUnlock: true });
  expect(row?.codeUntil).toBe("2026-12-07");
});

test("a leader gives others another access, and cannot take her own away", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await go(page, "/settings/colleagues");
  const karen = page.getByRole("listitem").filter({ hasText: "Karen Holst" });
  await expect(karen, "what she may stands beside it").toContainText("Kan først låse op");
  const access = (name: string) =>
    page.getByRole("button", { name: new RegExp(t("settings.colleagues.accessOf", { name })) });
  await access("Karen Holst").click();
  await page.getByRole("option", { name: "Leder af kontoret" }).click();
  await expect(page.getByText(t("settings.colleagues.accessChanged", { name: "Karen Holst" }))).toBeVisible();
  await expect(access(METTE), "Karen has no way in yet").toHaveCount(0);
});
