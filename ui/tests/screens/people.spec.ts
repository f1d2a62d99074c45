import type { Page } from "@playwright/test";
import { enter, expect, go, test } from "../harness/test";

test("someone new: the name is enough, the rest saves itself and is there after a reload", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await go(page, "/people/new");
  const dialog = page.getByRole("dialog", { name: t("people.create.title") });
  const create = dialog.getByRole("button", { name: t("people.create.action") });
  await expect(create).toBeDisabled();
  await dialog.getByLabel(t("people.create.called")).fill("fatim");
  await expect(dialog.getByRole("link", { name: "Fatima Yusuf" })).toBeVisible();
  await dialog.getByLabel(t("people.create.called")).fill("Sølvi");
  await create.click();

  const panel = page.getByRole("complementary", { name: "Sølvi" });
  await panel.getByLabel(t("people.about.reachWhen")).fill("efter aftensmaden");
  await panel.getByLabel(t("people.about.phone"), { exact: true }).fill("20304077");
  await panel
    .getByRole("button", { name: t("people.tab.about") })
    .or(panel.getByRole("heading").first())
    .click();
  await expect(panel.getByRole("button", { name: "tirsdag aften" })).toBeVisible();
  await panel.getByRole("button", { name: "tirsdag aften" }).click();
  await expect(panel.getByText(/^Gemt \d\d\.\d\d$/)).toBeVisible();

  await page.reload();
  await expect(panel.getByLabel(t("people.about.reachWhen"))).toHaveValue("efter aftensmaden");
  await expect(panel.getByRole("button", { name: "tirsdag aften" })).toHaveAttribute("aria-pressed", "true");
  const found = await bridge.call("search", { text: "soelvi" });
  expect(found.map(({ title }) => title)).toEqual(["Sølvi"]);
});

test("a note that seems to hold a CPR number gets a quiet word, and is saved all the same", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const panel = await open(page, "Amina", t("people.tab.about"));
  await panel.getByLabel(t("people.about.note")).fill("Kan nås på 010203-1234");
  await expect(panel.getByText(t("people.reminder.cpr"))).toBeVisible();
  await expect
    .poll(async () => (await bridge.call("get_person", { id: idIn(page) })).person.note, "nothing is blocked")
    .toBe("Kan nås på 010203-1234");
});

test("wishes read as a sentence, narrow the list, and can be taken away one by one", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/people");
  const rows = page.getByRole("table").getByRole("rowgroup").last().getByRole("row");
  await page.getByRole("button", { name: t("people.filter"), exact: true }).click();
  await choose(page, t("people.filter.languages"), "arab", "arabisk");
  await choose(page, t("people.filter.tags"), "bagn", "bagning");
  await expect(rows.filter({ hasText: "Fatima" })).toBeVisible();
  await expect(rows.filter({ hasText: "Nasrin" })).toBeHidden();
  const speaks = page.getByRole("button", {
    name: t("people.wish.remove", { wish: t("people.wish.language", { language: "arabisk" }) }),
  });
  const likes = page.getByRole("button", {
    name: t("people.wish.remove", { wish: t("people.wish.interest", { tag: "bagning" }) }),
  });
  await expect(speaks).toBeVisible();
  await likes.click();
  await speaks.click();
  await expect(rows.filter({ hasText: "Abdirahman" })).toBeVisible();
});

test("the list sorts both ways in Danish order, and searches as it is typed", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/people");
  const rows = page.getByRole("table").getByRole("rowgroup").last().getByRole("row");
  await expect(rows.first()).toContainText("Abdi");
  await page.getByRole("button", { name: t("people.sort", { column: t("people.column.name") }) }).click();
  await expect(rows.first()).toContainText("Åse");
  await expect(page.getByRole("columnheader", { name: t("people.column.name") })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByLabel(t("people.search")).fill("aase");
  await expect(rows).toHaveCount(1);
});

test("erasing asks first and says what goes; then she is nowhere", async ({ page, ownOffice: bridge, t }) => {
  const panel = await open(page, "Amina", t("people.tab.data"));
  const id = idIn(page);
  const erase = panel.getByRole("button", { name: t("people.data.erase") });
  await erase.click();
  const asks = page.getByRole("alertdialog", { name: t("people.erase.title", { name: "Amina" }) });
  await expect(asks.getByText(t("people.erase.contacts", { count: 3 }))).toBeVisible();
  await asks.getByRole("button", { name: t("components.cancel") }).click();
  expect((await bridge.call("get_person", { id })).person.called).toBe("Amina");

  await erase.click();
  await asks.getByRole("button", { name: t("people.erase.action") }).click();
  await expect(page.getByText(t("people.erase.done", { name: "Amina" }))).toBeVisible();
  expect(await bridge.call("search", { text: "Amina Warsame" })).toEqual([]);
  await expect(bridge.call("get_person", { id })).rejects.toThrow("not_found");
});

test("what is put away comes back with Undo", async ({ page, ownOffice: _, t }) => {
  const panel = await open(page, "Amina", t("people.tab.data"));
  await panel.getByRole("button", { name: t("people.data.putAway") }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.filter({ hasText: "Amina" })).toHaveCount(0);
  await page.getByRole("button", { name: t("components.toast.undo") }).click();
  await expect(rows.filter({ hasText: "Amina" })).toHaveCount(1);
});

test("while a resident is looking, notes, wishes and contact details are not on the page", async ({
  page,
  ownOffice: _,
  t,
}) => {
  const panel = await open(page, "Amina", t("people.tab.about"));
  await expect(panel.getByLabel(t("people.about.email"), { exact: true })).toHaveValue(/amina@/);
  await page.keyboard.press("F9");
  await expect(panel.getByLabel(t("people.about.email"), { exact: true })).toHaveCount(0);
  await expect(panel.getByLabel(t("people.about.note"))).toHaveCount(0);
  await expect(panel.getByLabel(t("people.about.wishes"))).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText("20 30 40 57");
});

test("a day that is being typed is kept when the screen locks", async ({
  page,
  ownOffice: bridge,
  language,
  t,
}) => {
  const panel = await open(page, "Amina", t("people.tab.overview"));
  await panel.getByLabel(t("people.next.on")).fill("3/12");
  await page.keyboard.press("Control+l");
  await expect(panel).toBeHidden();
  // What only the page remembers is gone.
  await page.goto("about:blank");
  await enter(page, bridge, language);
  await open(page, "Amina", t("people.tab.overview"));
  await expect(panel.getByLabel(t("people.next.on"))).toHaveValue("03.12.2026");
});

test("someone is written in with the keyboard alone, and the Tab key goes on in her panel", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await page.keyboard.press("Control+n");
  await expect(page.getByRole("menuitem").first(), "Enter has something to choose").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(t("people.create.called"))).toBeFocused();
  await page.keyboard.type("Zulekha");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Zulekha" });
  await expect(panel).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: t("components.close") })).toBeFocused();
});

test("Ctrl+N pressed before it is known what she may do is not lost", async ({
  page,
  openOffice,
  language,
}) => {
  let goOn = () => {};
  const known = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/ipc/list_coordinators", async (route) => {
    await known;
    await route.continue();
  });
  await enter(page, await openOffice("demo"), language);
  await page.keyboard.press("Control+n");
  await expect(page.getByRole("menuitem")).toHaveCount(0);
  goOn();
  await expect(page.getByRole("menuitem").first()).toBeFocused();
});

test("Enter in a field of a part saves it", async ({ page, ownOffice: bridge, t }) => {
  const panel = await open(page, "Amina", t("people.tab.overview"));
  await panel.getByRole("button", { name: t("people.parts.edit", { activity: "Beboercafé" }) }).click();
  const dialog = page.getByRole("dialog", { name: t("people.part.title", { name: "Amina" }) });
  await dialog.getByLabel(t("people.part.nextTalk")).fill("3/12");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const [amina] = await bridge.call("search", { text: "Amina" });
  const { parts } = await bridge.call("get_person", { id: amina?.id ?? "" });
  expect(parts[0]?.involvement.nextTalk).toBe("2026-12-03");
});

test("what the search field asks for can be read beside an open panel too", async ({
  page,
  inOffice: _,
  t,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "Amina", t("people.tab.overview"));
  const search = page.getByLabel(t("people.search"));
  const room = await search.evaluate((one) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(one);
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    if (!pen) return 0;
    pen.font = font;
    const words = pen.measureText(one.getAttribute("placeholder") ?? "").width;
    return one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - words;
  });
  expect(room).toBeGreaterThan(0);
});

/** Opens someone from the list, at one of the panel's pages. */
async function open(page: Page, called: string, tab: string) {
  await go(page, "/people");
  await page.getByRole("link", { name: called, exact: true }).click();
  const panel = page.getByRole("complementary", { name: called });
  await panel.getByRole("tab", { name: tab }).click();
  return panel;
}

/** The id of the person the address shows. */
function idIn(page: Page): string {
  return /people\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
}

/** Chooses from a field that is searched by typing. */
async function choose(page: Page, field: string, typed: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await page.getByRole("option", { name }).click();
  // The field stays open for more.
  await page.keyboard.press("Escape");
}
