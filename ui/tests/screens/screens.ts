import { expect, type Page } from "@playwright/test";
import { type Language, words } from "../harness/words";
import { Poster } from "./pages/Poster";
import { emptyRoom, readersRoom, room, ruledRoom, type Screen } from "./screen";
import { UPDATES } from "./updates";
import { WAY_IN } from "./way-in";

/** Every screen: the axe matrix checks each, the tour takes its picture. A new screen is one line here. */
export const SCREENS: readonly Screen[] = [
  ...WAY_IN,
  room("i-dag", "/"),
  room("i-dag-samtale", "/", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("button", { name: t("today.talk.logWith", { name: "Fatima" }) }).click();
    await expect(page.getByRole("dialog", { name: t("people.log.title", { name: "Fatima" }) })).toBeVisible();
  }),
  room("frivillige", "/people"),
  room("frivillige-ny", "/people/new", async (page, _bridge, language) => {
    await expect(page.getByRole("dialog", { name: words(language)("people.create.title") })).toBeVisible();
  }),
  room("frivillige-oensker", "/people", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("button", { name: t("people.filter"), exact: true }).click();
    await expect(page.getByLabel(t("people.filter.languages")).first()).toBeVisible();
  }),
  room("frivillige-valgte", "/people", async (page, _bridge, language) => {
    await chooseEverybody(page, language);
  }),
  room("frivillige-maerke", "/people", async (page, _bridge, language) => {
    await chooseEverybody(page, language);
    await page.getByRole("button", { name: words(language)("people.bulk.label") }).click();
    await expect(page.getByRole("dialog").getByLabel(words(language)("people.bulk.labelName"))).toBeVisible();
  }),
  room("frivillige-visninger", "/people", async (page, _bridge, language) => {
    await page.getByRole("button", { name: words(language)("people.views.menu") }).click();
    await expect(page.getByRole("menu")).toBeVisible();
  }),
  room("frivillige-overblik", "/people", async (page) => openAmina(page)),
  room("frivillige-oplysninger", "/people", async (page, _bridge, language) => {
    await openAmina(page);
    await page.getByRole("tab", { name: words(language)("people.tab.about") }).click();
  }),
  room("frivillige-data", "/people", async (page, _bridge, language) => {
    await openAmina(page);
    await page.getByRole("tab", { name: words(language)("people.tab.data") }).click();
  }),
  room("aktiviteter", "/activities"),
  room("aktiviteter-liste", "/activities", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("radio", { name: t("activities.view.list") }).click();
    await expect(page.getByRole("grid", { name: t("activities.title") })).toBeVisible();
  }),
  room("aktiviteter-ny", "/activities/new", async (page, _bridge, language) => {
    await expect(page.getByRole("dialog", { name: words(language)("activities.new") })).toBeVisible();
  }),
  room("aktiviteter-flyt", "/activities", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("row", { name: "Beboercafé" }).getByText(/\d/).click();
    await page.getByRole("button", { name: t("activities.move.open") }).click();
    const title = t("activities.move.title", { name: "Beboercafé" });
    await expect(page.getByRole("dialog", { name: title }).getByRole("checkbox").first()).toBeVisible();
  }),
  room("aktiviteter-udskriv", "/activities", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("button", { name: t("activities.printLadder"), exact: true }).click();
    await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  }),
  room("aktivitet", "/activities", async (page) => openActivity(page, "Strikkeklubben")),
  room("aktivitet-rolle", "/activities", async (page, _bridge, language) => {
    await openActivity(page, "Beboercafé");
    await page
      .getByRole("button", { name: words(language)("activities.parts.edit", { name: "Amina" }) })
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  room("aktivitet-opgave", "/activities", async (page, _bridge, language) => {
    await openActivity(page, "Strikkeklubben");
    await page
      .getByRole("button", { name: words(language)("activities.tasks.edit", { name: "Købe garn" }) })
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  room("rekruttering", "/materials", async (page) => {
    await expect(page.getByRole("main").locator("li img").first()).toBeVisible();
  }),
  room("opslag-nyt", "/materials/new", async (page, _bridge, language) => {
    await expect(page.getByRole("dialog", { name: words(language)("materials.new") })).toBeVisible();
  }),
  room("opslag", "/materials", async (page, _bridge, language) => {
    await page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" }).click();
    await expect(new Poster(page, words(language)).picture).toBeVisible();
  }),
  room("opslag-billeder", "/materials", async (page, _bridge, language) => {
    await page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" }).click();
    await page.getByRole("button", { name: words(language)("materials.pictures.choose") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  room("fortaellinger", "/stories"),
  room("fortaelling", "/stories", async (page) => openStory(page)),
  room("fortaelling-brug", "/stories", async (page, _bridge, language) => {
    await openStory(page);
    await page.getByRole("button", { name: words(language)("stories.use") }).click();
    await expect(page.getByRole("dialog", { name: words(language)("stories.useTitle") })).toBeVisible();
  }),
  room("fortaelling-ny", "/stories/new", async (page, _bridge, language) => {
    await expect(page.getByRole("dialog", { name: words(language)("stories.new") })).toBeVisible();
  }),
  room("indstillinger", "/settings"),
  room("indstillinger-kolleger", "/settings/colleagues", async (page, _bridge, language) => {
    await expect(
      page.getByRole("button", { name: words(language)("settings.colleagues.add") }),
    ).toBeVisible();
  }),
  room("indstillinger-kollega-ny", "/settings/colleagues", async (page, _bridge, language) => {
    await page.getByRole("button", { name: words(language)("settings.colleagues.add") }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }),
  room("indstillinger-log", "/settings/log", async (page, _bridge, language) => {
    await expect(page.getByRole("list", { name: words(language)("settings.log") })).toBeVisible();
  }),
  room("indstillinger-support", "/settings/about", async (page, _bridge, language) => {
    const t = words(language);
    await page.getByRole("button", { name: t("support.open") }).click();
    await expect(page.getByRole("dialog").getByText(/Trinvis \d/)).toBeVisible({ timeout: 30_000 });
  }),
  ...["look", "security", "copies"].map((section) => ruledRoom(section)),
  ...UPDATES,
  room("kopier", "/settings/copies", async (page, bridge, language) => {
    const t = words(language);
    if ((await bridge.call("list_copies", { place: "own" })).length === 0) await bridge.call("make_copy", {});
    await expect(page.getByRole("heading", { name: t("copies.try.title") })).toBeVisible();
  }),
  room("kopi-gendan", "/settings/copies", async (page, _bridge, language) => {
    const t = words(language);
    await page
      .getByRole("button", { name: t("copies.restore.open") })
      .first()
      .click();
    await expect(page.getByText(t("copies.restore.aside"))).toBeVisible();
  }),
  room("beboer-ser-med", "/people", async (page, _bridge, language) => {
    await openAmina(page);
    await page.keyboard.press("F9");
    await expect(page.getByText(words(language)("app.looking.banner"))).toBeVisible();
  }),
  room("lidt-plads", "/", async (page, bridge, language) => {
    bridge.leave(120 * 2 ** 20);
    await page.reload();
    await expect(page.getByText(words(language)("app.space.text"))).toBeVisible();
    bridge.leave(2 ** 40);
  }),
  room("soeg", "/", async (page, _bridge, language) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("textbox").or(page.getByRole("searchbox")).fill("ka");
    await expect(page.getByRole("group", { name: words(language)("app.search.activity") })).toBeVisible();
  }),
  room("genveje", "/", async (page, _bridge, language) => {
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog", { name: words(language)("app.shortcuts") })).toBeVisible();
  }),
  readersRoom("person", "/people", async (page, _bridge, language) => {
    await openAmina(page);
    await page.getByRole("tab", { name: words(language)("people.tab.about") }).click();
  }),
  readersRoom("aktivitet", "/activities", async (page) => openActivity(page, "Strikkeklubben")),
  readersRoom("fortaelling", "/stories", async (page) => openStory(page)),
  ...["today", "people", "activities", "materials", "stories"].map(emptyRoom),
];

async function openAmina(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Amina" })).toBeVisible();
}

async function chooseEverybody(page: Page, language: Language): Promise<void> {
  await page.getByRole("columnheader").first().getByRole("checkbox").press("Space");
  await expect(page.getByRole("toolbar", { name: words(language)("people.bulk") })).toBeVisible();
}

async function openActivity(page: Page, name: string): Promise<void> {
  await page.getByRole("row", { name }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function openStory(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Da cyklen blev en nøgle til gården" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Da cyklen blev en nøgle til gården");
}
