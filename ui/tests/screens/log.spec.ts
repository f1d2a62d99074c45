import { expect, go, test } from "../harness/test";

const METTE = "Mette Lund";

test("the log tells a leader who did what, and leads to it", async ({ page, ownOffice: bridge, t }) => {
  await go(page, "/people");
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Amina" })).toBeVisible();
  await go(page, "/settings/log");
  const log = page.getByRole("list", { name: t("settings.log") });
  await expect(log.getByRole("listitem").first()).toContainText(METTE);
  const filter = { who: null, changes: false, takenOut: null, from: null, to: null, about: null };
  const { rows } = await bridge.call("office_log", { filter, offset: 0, limit: 200 });
  expect(rows.some(({ what, title }) => what === "saw" && title.startsWith("Amina"))).toBe(true);
  await log.getByRole("listitem").filter({ hasText: "Åbnede" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/people\//);
  await expect(page.getByRole("complementary").first()).toBeVisible();
});

test("her page leads to all that was done with her, and the log goes back to everybody", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await go(page, "/people");
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Amina" });
  await panel.getByRole("button", { name: t("people.log"), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("people.log.action") })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await panel.getByRole("tab", { name: t("people.tab.data") }).click();
  const saved = panel.getByText(/^En person er gemt/).first();
  await expect(saved).toBeVisible();
  await page.keyboard.press("F9");
  await expect(saved, "nor what was done with her").toBeHidden();
  await page.keyboard.press("F9");
  await panel.getByRole("link", { name: t("people.data.log", { name: "Amina" }) }).click();
  const rows = page.getByRole("list", { name: t("settings.log") }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Åbnede" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "En samtale er noteret" })).toHaveCount(1);
  await page.keyboard.press("F9");
  await expect(rows, "when she talks with whom is nothing for residents").toHaveCount(0);
  await page.keyboard.press("F9");
  await expect(page.getByRole("combobox", { name: t("settings.log.about") })).toHaveValue(/^Amina/);
  const hers = await rows.count();
  for (const row of await rows.all()) await expect(row).toContainText("Amina");

  await page.getByRole("combobox", { name: t("settings.log.about") }).fill("");
  await expect(page.getByText(t("components.combo.type"))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => rows.count()).toBeGreaterThan(hers);
  const whom = page.getByRole("combobox", { name: t("settings.log.about") });
  for (const [typed, name] of [
    ["bir", /^Birthe/],
    ["fat", /^Fatima/],
  ] as const) {
    await whom.fill(typed);
    await expect(page.getByRole("option").first()).toHaveText(name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(whom, "also while somebody is chosen").toHaveValue(name);
    await expect(rows.first()).toContainText(name.source.slice(1));
  }
  await whom.fill("bir");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(whom, "what was typed and not chosen is left").toHaveValue(/^Fatima/);
  await page.reload();
  await expect(rows.first(), "the address tells whom it is about").toContainText("Fatima");
});

test("an address that tells of nobody is said, and the log can be had whole again", async ({
  page,
  complaints,
  ownOffice: _,
  t,
}) => {
  const whom = page.getByRole("combobox", { name: t("settings.log.about") });
  await go(page, "/settings/log?about=00000000-0000-4000-8000-000000000000");
  await expect(whom).toHaveValue(t("settings.log.gone"));
  await expect(page.getByText(t("settings.log.empty"))).toBeVisible();
  await go(page, "/settings/log?about=xyz");
  await expect(page.getByText(t("errors.bad_request.what"))).toBeVisible();
  complaints.forgetAll(/400/);
  await whom.fill("a");
  await whom.fill("");
  await page.keyboard.press("Escape");
  await expect(
    page
      .getByRole("list", { name: t("settings.log") })
      .getByRole("listitem")
      .first(),
  ).toBeVisible();
});

test("what was printed, copied and taken out can be seen by itself", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await bridge.call("people_reach", { people: [] });
  await go(page, "/settings/log");
  await page.getByRole("button", { name: new RegExp(`${t("settings.log.what")}$`) }).click();
  await page.getByRole("option", { name: t("settings.log.what.takenOut") }).click();
  const rows = page.getByRole("list", { name: t("settings.log") }).getByRole("listitem");
  await expect(rows, "with the pages that were printed for the demo").toContainText([
    "Kopierede numre eller adresser",
    "Udskrev",
    "Udskrev",
    "Udskrev",
  ]);
});

test("the log's days are those of the clock on the wall", async ({ page, ownOffice: _, t }) => {
  await go(page, "/settings/log");
  await page.getByRole("textbox", { name: t("settings.log.from") }).fill("25/10/2026");
  const asked = page.waitForRequest((request) => {
    return request.url().endsWith("/ipc/office_log") && request.postDataJSON().filter.to !== null;
  });
  await page.getByRole("textbox", { name: t("settings.log.to") }).fill("25/10/2026");
  await page.keyboard.press("Enter");
  const { filter } = (await asked).postDataJSON();
  // The day on which the clocks go back is 25 hours long.
  expect(filter).toMatchObject({ from: "2026-10-24T22:00:00.000Z", to: "2026-10-25T23:00:00.000Z" });
});

test("the log says when it shows no more, and how to come to the rest", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const colleagues = await bridge.call("list_colleagues", {});
  const karen = colleagues.find(({ coordinator }) => coordinator.name === "Karen Holst");
  if (!karen) throw new Error("Karen is in the demo office");
  for (let time = 0; time < 102; time++) {
    await bridge.call("set_access", { id: karen.coordinator.id, access: "reader" });
    await bridge.call("set_access", { id: karen.coordinator.id, access: "coordinator" });
  }
  await go(page, "/settings/log");
  const rows = page.getByRole("list", { name: t("settings.log") }).getByRole("listitem");
  const more = page.getByRole("button", { name: t("settings.log.more") });
  const most = page.getByText(t("settings.log.most", { most: 200 }));
  for (const shown of [50, 100, 150]) {
    await expect(rows).toHaveCount(shown);
    await expect(most).toHaveCount(0);
    await more.click();
  }
  await expect(rows).toHaveCount(200);
  await expect(most).toBeVisible();
  await expect(page.locator(":focus"), "the focus stays where the button was").toContainText("200");
  await expect(more).toHaveCount(0);
});
