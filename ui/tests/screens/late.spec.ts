import type { Page } from "@playwright/test";
import { holdBack } from "../harness/hold";
import { demoPassword } from "../harness/office";
import { expect, test, visit } from "../harness/test";

/** The parts of the page that are read after the door. */
const ROOMS = /\/assets\/Office-.*\.js$/;
const CODE = /\/assets\/CodeIn-.*\.js$/;

function password(page: Page) {
  return page.locator("input[type=password]");
}

test("Enter at once goes in as soon as the rooms have been read, and says that they are on their way", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const letGo = await holdBack(page, ROOMS);
  await visit(page, await openOffice("demo"), language);
  await expect(password(page), "one types without a click").toBeFocused();
  await page.keyboard.type(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status", { name: t("components.loading") })).toBeVisible();
  letGo();
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("rooms that cannot be read leave no empty window: they are read when tried again", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  await page.route(ROOMS, (route) => route.abort());
  await visit(page, await openOffice("demo"), language);
  await password(page).fill(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText(t("components.later.unread"));
  await page.unroute(ROOMS);
  await page.getByRole("button", { name: t("components.later.retry") }).click();
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  complaints.forgetAll(/ERR_FAILED/);
});

test("the form for a code that cannot be read at first is there when it is asked for", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  await page.route(CODE, (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent("requestfailed");
  await visit(page, await openOffice("demo"), language);
  await failed;
  await page.getByRole("button", { name: t("session.unlock.forgotten") }).click();
  await expect(page.getByLabel(t("session.rescue.code"), { exact: true })).toBeFocused();
  complaints.forgetAll(/ERR_FAILED/);
});

test("what is typed while a password is tried is kept when it was the wrong one", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const letGo = await holdBack(page, "**/ipc/unlock");
  await visit(page, await openOffice("demo"), language);
  await password(page).fill("forkert");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(demoPassword());
  letGo();
  await expect(page.getByText(t("errors.wrong_password.what"))).toBeVisible();
  await expect(password(page)).toHaveValue(demoPassword());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();
  complaints.expectAndForget(/400/);
});
