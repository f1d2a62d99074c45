import { enter, expect, go, test } from "../harness/test";

test("a number is on the clipboard for a minute, and the lock takes it at once", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  await enter(page, bridge, language);
  const number = page.getByRole("button", { name: t("components.phone.copy", { number: "" }) }).first();
  const shown = (await number.textContent()) ?? "";
  await number.click();
  await expect(page.getByText(t("components.copied"))).toBeVisible();
  expect(shown).not.toBe("");
  expect(bridge.clipboard()).toBe(shown);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  expect(bridge.clipboard()).toBe("");
});

test("a code that is copied by hand goes the same way", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("demo");
  await enter(page, bridge, language);
  await go(page, "/settings/colleagues");
  await page.getByRole("button", { name: t("settings.colleagues.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("settings.colleagues.name")).fill("Nadia Karim");
  await dialog.getByRole("button", { name: t("settings.colleagues.addAction") }).click();
  const code = page.getByRole("list", { name: t("components.recoveryCode.label") });
  const first = (await code.locator("li span:last-child").first().textContent()) ?? "";
  await code.evaluate((list) => getSelection()?.selectAllChildren(list));
  await page.keyboard.press("Control+c");
  await expect(page.getByText(t("components.copied"))).toBeVisible();
  expect(bridge.clipboard()).toContain(first);
});

test("a clipboard that cannot be had is told, and nothing is promised", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("demo");
  await enter(page, bridge, language);
  await page.route("**/ipc/copy_private", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"cannot_copy"}' }),
  );
  await page
    .getByRole("button", { name: t("components.phone.copy", { number: "" }) })
    .first()
    .click();
  await expect(page.getByText(t("errors.cannot_copy.todo"))).toBeVisible();
  await expect(page.getByText(t("components.copied"))).toHaveCount(0);
  complaints.expectAndForget(/400/);
});
