import type { Page } from "@playwright/test";
import { pick } from "../harness/menu";
import { enter, expect, go, test } from "../harness/test";
import type { T } from "../harness/words";

/** The rows of the list, without their heads. */
function rows(page: Page) {
  return page.getByRole("table").getByRole("rowgroup").last().getByRole("row");
}

function bar(page: Page, t: T) {
  return page.getByRole("toolbar", { name: t("people.bulk") });
}

test("several are chosen by keyboard alone and get a label in one step", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await go(page, "/people");
  await rows(page).first().getByRole("link").first().focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(t("people.chosen", { count: 1 }), { exact: true })).toBeVisible();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText(t("people.chosen", { count: 3 }), { exact: true })).toBeVisible();
  await expect(rows(page).nth(2).getByRole("checkbox")).toBeChecked();
  await expect(rows(page).nth(3).getByRole("checkbox")).not.toBeChecked();

  await bar(page, t)
    .getByRole("button", { name: t("people.bulk.label") })
    .press("Enter");
  await page.getByRole("dialog").getByLabel(t("people.bulk.labelName")).fill("Sommerfest");
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("people.bulk.labelled", { count: 3, label: "Sommerfest" }))).toBeVisible();
  const labelled = async () =>
    (await bridge.call("people_tags", {})).find(({ label }) => label === "Sommerfest")?.count ?? 0;
  expect(await labelled()).toBe(3);
  await page.getByRole("button", { name: t("components.toast.undo") }).click();
  await expect.poll(labelled, "one step back takes it off all of them").toBe(0);

  await rows(page).first().getByRole("link").first().focus();
  await page.keyboard.press("Control+a");
  const { total } = await bridge.call("list_people", everybody());
  await expect(page.getByText(t("people.chosen", { count: total }), { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page, t)).toBeHidden();
});

test("a stretch chosen with Shift and the mouse is put away together and comes back together", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await go(page, "/people");
  const before = (await bridge.call("list_people", everybody())).total;
  await rows(page).nth(1).hover();
  await rows(page).nth(1).getByRole("checkbox").click({ force: true });
  await rows(page)
    .nth(4)
    .getByRole("link")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText(t("people.chosen", { count: 4 }), { exact: true })).toBeVisible();
  expect(page.url(), "choosing opens nobody").toMatch(/people$/);
  await bar(page, t)
    .getByRole("button", { name: t("people.bulk.archive") })
    .click();
  await expect(page.getByText(t("people.bulk.archived", { count: 4 }))).toBeVisible();
  expect((await bridge.call("list_people", everybody())).total).toBe(before - 4);
  await expect(bar(page, t)).toBeHidden();
  await page.getByRole("button", { name: t("components.toast.undo") }).click();
  await expect.poll(async () => (await bridge.call("list_people", everybody())).total).toBe(before);
});

test("numbers of those who are chosen are copied, one a line", async ({ page, office, language, t }) => {
  await enter(page, office, language);
  await go(page, "/people");
  await page.getByRole("columnheader").first().getByRole("checkbox").press("Space");
  await bar(page, t)
    .getByRole("button", { name: t("people.bulk.copy") })
    .click();
  await page.getByRole("menuitem", { name: t("people.bulk.phones") }).click();
  const people = await office.call("people_ids", { filter: everybody().filter, order: everybody().order });
  const { phones } = await office.call("people_reach", { people });
  await expect(page.getByText(t("people.bulk.phonesDone", { count: phones.length }))).toBeVisible();
  expect(office.clipboard()).toBe(phones.join("\n"));
});

test("a message stands above what can be done with those who are chosen", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await go(page, "/people");
  await page.getByRole("columnheader").first().getByRole("checkbox").press("Space");
  await pick(page, t("people.bulk.copy"), t("people.bulk.phones"));
  const message = page.getByRole("alertdialog");
  await expect(message).toBeVisible();
  const inWindow = () => message.evaluate((one) => one.getBoundingClientRect().bottom < window.innerHeight);
  expect(await inWindow()).toBe(true);
  const [below, above] = await Promise.all([bar(page, t).boundingBox(), message.boundingBox()]);
  if (!below || !above) throw new Error("both are on the screen");
  expect(above.y + above.height).toBeLessThan(below.y);
  await page.setViewportSize({ width: 1024, height: 400 });
  await expect.poll(inWindow, { message: "also where the bar is below the window" }).toBe(true);
});

test("an activity in the list leads to it, and one stop of the Tab key is enough for all rows", async ({
  page,
  inOffice: _,
}) => {
  await go(page, "/people");
  const first = rows(page).first().getByRole("link").first();
  await first.focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-row]"))).toBeNull();
  await rows(page).getByRole("link", { name: "Beboercafé" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beboercafé");
});

test("at 200 % the keyboard goes to the person and back to her row", async ({
  page,
  office,
  language,
  t,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await enter(page, office, language);
  await go(page, "/people");
  const amina = page.getByRole("link", { name: "Amina", exact: true });
  await amina.press("Enter");
  const back = page.getByRole("button", { name: t("people.back") });
  await expect(back).toBeFocused();
  await back.press("Enter");
  await expect(amina).toBeFocused();
});

test("at 200 % the row that has the focus is in sight, also when the bar for those who are chosen comes", async ({
  page,
  office,
  language,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await enter(page, office, language);
  await go(page, "/people");
  await rows(page).first().getByRole("link").first().focus();
  for (const key of [...Array(6).fill("ArrowDown"), "Space", "Shift+ArrowDown", "End", "PageUp", "Home"]) {
    await page.keyboard.press(key);
    await expect(page.locator("[data-row] :focus"), key).toBeInViewport({ ratio: 1 });
  }
});

function everybody() {
  const filter = {
    text: "",
    states: [],
    languages: [],
    tags: [],
    area: null,
    activity: null,
    notTalkedSince: null,
    talkDueBy: null,
    times: [],
  };
  const order = { by: "called", backwards: false } as const;
  return { filter, order, offset: 0, limit: 500 };
}

test("whoever leaves the list is not chosen any more", async ({ page, ownOffice: _, t }) => {
  await go(page, "/people");
  await rows(page).first().getByRole("link").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText(t("people.chosen", { count: 2 }), { exact: true })).toBeVisible();
  await pick(page, t("people.bulk.state"), "Tidligere");
  await expect(bar(page, t), "the list shows nobody who is former").toBeHidden();
  await page
    .getByRole("button", { name: t("components.toast.undo") })
    .last()
    .click();
  await expect(page.getByText(t("people.chosen", { count: 2 }), { exact: true })).toBeVisible();
});

test("a letter in the search asks once, for the rows of one answer, and the filter is built when it is opened", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/people");
  await expect(rows(page).nth(5)).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, command] = request.url().split("/ipc/");
    if (command) asked.push(`${command} ${(request.postDataJSON() as { limit?: number }).limit}`);
  });
  await page.getByLabel(t("people.search")).pressSequentially("am");
  await expect(rows(page).first()).toContainText("Amina");
  await expect.poll(() => asked).toEqual(["list_people 100", "list_people 100"]);
  expect(await rows(page).count(), "no more than are in sight, and some around them").toBeLessThan(30);

  const languages = page.getByLabel(t("people.filter.languages"));
  await expect(languages, "a field may hold thousands of choices").toHaveCount(0);
  await page.getByRole("button", { name: t("people.filter"), exact: true }).click();
  await expect(languages.first()).toBeVisible();
});

for (const { width, columns } of [
  { width: 1280, columns: ["name", "phone", "next"] },
  { width: 1024, columns: ["name", "next"] },
] as const) {
  test(`beside a panel the list keeps ${columns.join(", ")} at ${width}`, async ({
    page,
    office,
    language,
    t,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await enter(page, office, language);
    await go(page, "/people");
    await page.getByRole("link", { name: "Amina", exact: true }).click();
    await expect(page.getByRole("complementary", { name: "Amina" })).toBeVisible();
    for (const column of columns) {
      await expect(page.getByRole("columnheader", { name: t(`people.column.${column}`) })).toBeVisible();
    }
    const table = page.getByRole("table");
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth), "no scroll sideways").toBe(0);
    await expect(rows(page).filter({ has: page.locator("[aria-current=true]") })).toBeInViewport();
  });
}
