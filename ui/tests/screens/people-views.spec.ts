import { pick } from "../harness/menu";
import { expect, go, test } from "../harness/test";

test("a view is named, chosen, renamed and removed, and Undo brings it back", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  await go(page, "/people");
  await pick(page, t("people.views.menu"), t("people.view.silent"));
  await expect(
    page.getByRole("button", { name: t("people.views.of", { name: t("people.view.silent") }) }),
  ).toBeVisible();
  await page.getByLabel(t("people.search")).fill("a");
  const paused = page.getByRole("button", { name: new RegExp(t("people.state")) });
  await paused.click();
  await page.getByRole("option", { name: "På pause" }).click();

  await pick(page, t("people.views.menu"), t("people.view.save"));
  const dialog = page.getByRole("dialog", { name: t("people.view.title") });
  await expect(dialog.getByRole("button", { name: t("people.view.action") })).toBeDisabled();
  await dialog.getByLabel(t("people.view.name")).fill("Hviler sig");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const [kept] = await bridge.call("people_views", {});
  expect(kept).toMatchObject({ name: "Hviler sig", wishes: { who: "paused", silent: 3 } });
  expect(JSON.stringify(kept), "what is typed in the search field may be a name").not.toContain("text");

  const chosen = page.getByRole("button", { name: t("people.views.of", { name: "Hviler sig" }) });
  await pick(page, t("people.views.of", { name: "Hviler sig" }), t("people.view.everybody"));
  await pick(page, t("people.views.menu"), "Hviler sig");
  await expect(chosen).toBeVisible();
  await pick(
    page,
    t("people.views.of", { name: "Hviler sig" }),
    t("people.view.rename", { name: "Hviler sig" }),
  );
  await page.getByRole("dialog").getByLabel(t("people.view.name")).fill("Holder fri");
  await page.keyboard.press("Enter");
  await pick(
    page,
    t("people.views.of", { name: "Holder fri" }),
    t("people.view.remove", { name: "Holder fri" }),
  );
  await expect.poll(async () => (await bridge.call("people_views", {})).length).toBe(0);
  await page
    .getByRole("button", { name: t("components.toast.undo") })
    .last()
    .click();
  await expect.poll(async () => (await bridge.call("people_views", {}))[0]?.name).toBe("Holder fri");
});

test("a view cannot take the name of another, and says so", async ({
  page,
  ownOffice: bridge,
  t,
  complaints,
}) => {
  await go(page, "/people");
  await page.getByRole("button", { name: t("people.sort", { column: t("people.column.state") }) }).click();
  await pick(page, t("people.views.menu"), t("people.view.save"));
  await page.getByRole("dialog").getByLabel(t("people.view.name")).fill("Ågade");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: t("people.sort", { column: t("people.column.state") }) }).click();
  await pick(page, t("people.views.menu"), t("people.view.save"));
  await page.getByRole("dialog").getByLabel(t("people.view.name")).fill("aagade");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(t("errors.taken.what"))).toBeVisible();
  expect(await bridge.call("people_views", {})).toHaveLength(1);
  complaints.expectAndForget(/400/);
});
