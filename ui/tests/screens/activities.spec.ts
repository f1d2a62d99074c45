import { execFileSync } from "node:child_process";
import type { Locator, Page } from "@playwright/test";
import { expect, go, test } from "../harness/test";
import type { T } from "../harness/words";

const CARD = "Cykelværksted";

/** A step's column on the ladder, by the start of its name. */
function column(page: Page, t: T, step: number) {
  const start = t("activities.step", { step });
  return page.getByRole("grid", { name: new RegExp(`^${start}\\b`) });
}

function card(page: Page, t: T, step: number, name: string) {
  return column(page, t, step).getByRole("row", { name });
}

test("a card is moved by keyboard alone, with what was agreed; undo takes it back", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await go(page, "/activities");
  await card(page, t, 4, CARD).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(column(page, t, 5), "the next step is offered first").toHaveAttribute(
    "data-drop-target",
    "true",
  );
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: t("activities.move.title", { name: CARD }) });
  const agreed = dialog.getByLabel(t("activities.move.agreed"), { exact: true });
  await expect(agreed).toBeFocused();
  await page.keyboard.type("Ole og Ahmed åbner selv fra nu af.");
  await dialog.getByRole("checkbox", { name: "Ole" }).press("Space");
  await dialog.getByRole("button", { name: t("activities.move.save") }).press("Enter");

  await expect(card(page, t, 5, CARD)).toBeFocused();
  await expect(page.getByText("Ole og Ahmed åbner selv fra nu af.")).toBeVisible();
  const day = "23.11.2026";
  await expect(page.getByText(t("activities.agreed.withPeople", { day, names: "Ole" }))).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(card(page, t, 4, CARD)).toBeVisible();
  await expect(card(page, t, 5, CARD)).toHaveCount(0);
});

test("Escape leaves the card where it is, and what was typed waits", async ({ page, ownOffice: _, t }) => {
  await go(page, "/activities");
  await card(page, t, 4, CARD).getByText(/\d/).click();
  await page.getByRole("button", { name: t("activities.move.open") }).click();
  const agreed = page.getByRole("dialog").getByLabel(t("activities.move.agreed"), { exact: true });
  await agreed.fill("Halvt færdig tanke");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(card(page, t, 4, CARD)).toBeVisible();
  await page.getByRole("button", { name: t("activities.move.open") }).click();
  await expect(agreed).toHaveValue("Halvt færdig tanke");
});

test("the ladder can be seen as it stood on another day, and not be moved there", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await go(page, "/activities");
  await expect(card(page, t, 4, "Beboercafé")).toBeVisible();
  await page.getByRole("button", { name: new RegExp(t("activities.day.today")) }).click();
  await page.getByRole("menuitem", { name: t("activities.day.half") }).click();
  await expect(card(page, t, 2, "Beboercafé")).toBeVisible();
  await expect(page.getByRole("button", { name: t("activities.move.open") })).toHaveCount(0);
  await page.getByRole("button", { name: t("activities.day.back") }).click();
  await expect(card(page, t, 4, "Beboercafé")).toBeVisible();
});

test("a person is added, keeps her place after a reload, and undo takes her out", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const rows = await bridge.call("list_activities", {});
  const knitting = rows.find((row) => row.name === "Strikkeklubben")?.id ?? "";
  await go(page, `/activities/${knitting}`);
  await expect(page.getByText(t("activities.hanging.title"))).toBeVisible();

  await page.getByRole("combobox", { name: t("activities.parts.add") }).fill("fatim");
  await page
    .getByRole("option", { name: /^Fatima/ })
    .first()
    .click();
  const parts = page.getByRole("list", { name: t("activities.parts"), exact: true });
  await expect(parts.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText(t("activities.hanging.title")), "two carry it now").toHaveCount(0);

  await page.reload();
  await expect(parts.getByRole("link", { name: /^Fatima/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(parts.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText(t("activities.hanging.title"))).toBeVisible();
});

test("a new activity needs only a name; its fields save themselves", async ({ page, ownOffice: _, t }) => {
  await go(page, "/activities/new");
  const dialog = page.getByRole("dialog", { name: t("activities.new") });
  await dialog.getByLabel(t("activities.field.name"), { exact: false }).fill("Krolf på plænen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Krolf på plænen");

  await page.getByLabel(t("activities.field.place"), { exact: true }).fill("Plænen bag blok 3");
  await page.getByLabel(t("activities.field.from"), { exact: true }).fill("15.30");
  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("status").filter({ hasText: t("components.saved.saved", { time: "" }).trim() }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t("activities.field.place"), { exact: true })).toHaveValue(
    "Plænen bag blok 3",
  );
  await expect(page.getByLabel(t("activities.field.from"), { exact: true })).toHaveValue("15.30");
});

test("the list sorts and forgives spelling", async ({ page, inOffice: _, t }) => {
  await go(page, "/activities");
  await page.getByRole("radio", { name: t("activities.view.list") }).click();
  const table = page.getByRole("grid", { name: t("activities.title") });
  const names = table.getByRole("rowheader");
  await expect(names.first()).toContainText("Beboeravisen");
  await table.getByRole("columnheader", { name: t("activities.column.step") }).click();
  await expect(names.first()).toContainText("Sommerfest");
  await page.getByRole("searchbox", { name: t("activities.list.search") }).fill("cykelvaerk");
  await expect(names).toHaveCount(1);
  await expect(names).toContainText(CARD);
});

test("the name on a card leads to the activity, and the card is dragged by it all the same", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/activities");
  const name = card(page, t, 4, CARD).getByRole("link", { name: CARD });
  await name.dragTo(column(page, t, 5));
  const dialog = page.getByRole("dialog", { name: t("activities.move.title", { name: CARD }) });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await name.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CARD);
});

test("the ladder is looked at and saved as a sheet of the chosen paper", async ({
  page,
  ownOffice: _,
  t,
}) => {
  await go(page, "/activities");
  await page.getByRole("button", { name: t("activities.printLadder"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("activities.printLadder.title") });
  await expect(dialog.getByRole("img")).toBeVisible();
  await dialog.getByRole("radio", { name: "A3" }).click();
  await dialog.getByRole("button", { name: t("activities.print.save") }).click();
  await expect(dialog).toBeHidden();
  const toast = page.getByRole("alertdialog").filter({ hasText: t("activities.printLadder.saved") });
  const path = (await toast.getByText(/\.pdf$/).textContent()) ?? "";
  expect(execFileSync("pdfinfo", [path], { encoding: "utf8" })).toMatch(/\(A3\)/);
  expect(execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })).toContain("Strikkeklubben");
});

test("at twice the size the head keeps to two lines", async ({ page, inOffice: _, t }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await go(page, "/activities");
  const main = page.getByRole("main");
  const middle = async (one: Locator) => {
    const box = await one.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  const title = await middle(main.getByRole("heading", { level: 1 }));
  const views = await middle(main.getByRole("radiogroup", { name: t("activities.view") }));
  expect(Math.abs(title - views), "title and switch on one line").toBeLessThan(8);
  const print = await middle(main.getByRole("button", { name: t("activities.printLadder"), exact: true }));
  const create = await middle(main.getByRole("button", { name: t("activities.new"), exact: true }));
  expect(Math.abs(print - create), "the buttons on one line").toBeLessThan(8);
  expect(create - title).toBeLessThan(64);
});
