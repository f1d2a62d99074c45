import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, go, test } from "../harness/test";
import { Poster } from "./pages/Poster";

const ARABIC = {
  headline: "هل تساعدنا؟",
  what: "اخبز كعكة للمقهى",
  why: "الكعكة تجعل الناس يبقون",
  gain: "نحن ندفع ثمن المكونات",
  time: "متى شئت",
};

test("a poster from a task, in Danish and Arabic, ends as a PDF", async ({ page, ownOffice: bridge, t }) => {
  const tasks = await bridge.call("list_tasks", {});
  const task = tasks.find(({ what }) => what === "Bage en kage til caféen");
  const poster = new Poster(page, t);
  await poster.open(`/materials/new?task=${task?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("materials.poster", { title: "Bage en kage til caféen" }),
  );
  await expect(poster.field("what")).toHaveValue("Bage en kage til caféen");
  await expect(poster.field("why")).toHaveValue("Kage får folk til at blive en kop længere.");

  await poster.untilRedrawn(() => poster.addLanguage("العربية"));
  for (const [name, words] of Object.entries(ARABIC)) {
    const field = poster.field(name as keyof typeof ARABIC);
    await expect(field).toHaveAttribute("dir", "rtl");
    await expect(field).toHaveAttribute("lang", "ar");
    await poster.untilRedrawn(() => field.fill(words));
  }
  await expect(poster.picture).toHaveAttribute("alt", new RegExp(ARABIC.headline));

  const path = await poster.save();
  expect(path).toMatch(/Opslag – Bage en kage til caféen\.pdf$/);
  expect(readFileSync(path).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  const printed = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" });
  expect(printed).toContain("Kage får folk til at blive en kop længere.");
  expect(printed.normalize("NFKC")).toContain("المقهى".normalize("NFKC").slice(2));
  await leave(page);
});

test("a poster is begun with the keyboard alone, or not at all", async ({ page, ownOffice: bridge, t }) => {
  const before = (await bridge.call("list_materials", {})).length;
  const dialog = page.getByRole("dialog", { name: t("materials.new") });
  const start = page.getByRole("button", { name: t("materials.new") });
  await go(page, "/materials");
  await start.press("Enter");
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(start).toBeFocused();
  await start.press("Enter");
  await dialog.getByRole("button", { name: t("components.cancel") }).press("Enter");
  await expect(dialog).toBeHidden();
  expect(await bridge.call("list_materials", {})).toHaveLength(before);

  await start.press("Enter");
  await dialog.getByRole("combobox").pressSequentially("Bage en kage");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("combobox")).toHaveValue("Bage en kage til caféen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("materials.poster", { title: "Bage en kage til caféen" }),
  );
  await leave(page);
});

test("a text that was read is a draft again when it is changed, until someone has read it", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await openFirst(page);
  const poster = new Poster(page, t);
  await expect(poster.tab("Dansk")).toContainText(t("materials.tab.readOn", { day: "20.11." }));

  await poster.field("gain").fill("Du hilser på alle.");
  await expect(poster.tab("Dansk")).toContainText(t("materials.tab.draft"));
  await expect(page.getByText(/Den danske tekst er ændret|The Danish text has been changed/)).toBeVisible();

  await page.getByRole("button", { name: t("materials.read.action") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("materials.read.who")).fill("Inge Aagaard");
  await dialog.getByRole("button", { name: t("materials.read.action") }).click();
  await expect(poster.tab("Dansk")).toContainText(t("materials.tab.readOn", { day: "23.11." }));
  await expect
    .poll(async () =>
      (await bridge.call("list_materials", {})).flatMap(({ texts }) => texts.map((text) => text.gain)),
    )
    .toContain("Du hilser på alle.");
  await leave(page);
});

test("the form says how many words to take out", async ({ page, ownOffice: _, t }) => {
  await openFirst(page);
  const poster = new Poster(page, t);
  await poster.field("why").fill("Caféen er det sted, hvor nye beboere møder nogen. ".repeat(60));
  await expect(page.getByText(/fjern ca\. \d+ ord|take out about \d+ words/)).toBeVisible();
  await leave(page);
});

test("a poster is put away and comes back with undo", async ({ page, ownOffice: bridge, t }) => {
  const before = (await bridge.call("list_materials", {})).length;
  await openFirst(page);
  await page.getByRole("button", { name: t("materials.more"), exact: true }).click();
  await page.getByRole("menuitem", { name: t("materials.archive") }).click();
  await expect(page.getByText(t("materials.archived"))).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" })).toBeHidden();
  await page.getByRole("button", { name: t("components.toast.undo") }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" })).toBeVisible();
  expect(await bridge.call("list_materials", {})).toHaveLength(before);
});

test("pictures change places by keyboard and menu, and undo takes it back", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await openFirst(page);
  const pictures = page.getByRole("grid", { name: t("materials.pictures.chosen") });
  const names = () => pictures.getByRole("row").evaluateAll((rows) => rows.map((row) => row.dataset["key"]));
  const kept = async () =>
    (await bridge.call("list_materials", {})).find(({ title }) => title === "Kan du lave kaffe?")?.pictures;
  await expect.poll(names).toEqual(["hijab", "grey-hair", "turban"]);

  // Places to drop it are rows too, so the card is found by its picture.
  const card = pictures.locator("[data-key=turban]");
  const grip = card.getByRole("button").first();
  await card.focus();
  await page.keyboard.press("Tab");
  await expect(grip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(grip, "a place to drop it has focus").not.toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(names, "dropped before the first").toEqual(["turban", "hijab", "grey-hair"]);
  await expect.poll(kept).toEqual(["turban", "hijab", "grey-hair"]);

  await pictures.getByRole("row").first().getByRole("button").last().click();
  await expect(page.getByRole("menuitem", { name: t("materials.pictures.forward") })).toBeDisabled();
  await page.getByRole("menuitem", { name: t("materials.pictures.back") }).click();
  await expect.poll(names).toEqual(["hijab", "turban", "grey-hair"]);
  await expect.poll(kept).toEqual(["hijab", "turban", "grey-hair"]);

  await page.keyboard.press("Control+z");
  await expect.poll(names, "undo takes back the last move").toEqual(["turban", "hijab", "grey-hair"]);
  await leave(page);
});

test("an A3 poster comes on two A4 sheets, and the choice is remembered", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await openFirst(page);
  const output = page.getByRole("button", { name: t("materials.look.output") });
  await output.click();
  await expect(page.getByRole("option")).toHaveCount(2);
  await page.keyboard.press("Escape");
  const poster = new Poster(page, t);
  await poster.untilRedrawn(() => page.getByRole("radio", { name: "A3" }).click());
  await output.click();
  await poster.untilRedrawn(() => page.getByRole("option").nth(1).click());
  await expect(page.getByText(t("materials.look.twoSheets"))).toBeVisible();

  const path = await poster.save();
  const facts = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(facts).toMatch(/Pages:\s+2/);
  expect(facts).toMatch(/841\.\d+ x 595\.\d+ pts \(A4\)/);
  await go(page, "/materials");
  await page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" }).click();
  await expect(page.getByText(t("materials.look.twoSheets")), "it is kept with the poster").toBeVisible();
  await leave(page);
});

async function openFirst(page: Page): Promise<void> {
  await go(page, "/materials");
  await page.getByRole("main").getByRole("link", { name: "Kan du lave kaffe?" }).click();
  await expect(page.getByRole("tab", { name: "Dansk" })).toBeVisible();
}

/** Leaves the editor, whose pages may still be in the making when a test ends. */
async function leave(page: Page): Promise<void> {
  await go(page, "/settings");
  await page.waitForLoadState("networkidle");
}
