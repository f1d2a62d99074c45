import { expect, go, test } from "../harness/test";

test("a list stays open where the way to its field had to scroll, and a press opens it again", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/people");
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Amina" });
  await panel.getByRole("tab", { name: t("people.tab.about") }).click();
  const field = panel.getByRole("combobox", { name: t("people.about.languages") });
  // As the Tab key does it: the focus first, and the scroll to it in the same moment.
  const scrolled = field.evaluate(
    (input: HTMLInputElement) =>
      new Promise<boolean>((done) => {
        document.addEventListener("scroll", () => requestAnimationFrame(() => done(true)), {
          capture: true,
          once: true,
        });
        input.focus();
      }),
  );
  expect(await scrolled).toBe(true);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await field.click();
  await expect(page.getByRole("listbox")).toBeVisible();
});

test("Escape in an open list inside the panel closes the list, and the panel stays", async ({
  page,
  inOffice: _,
  t,
}) => {
  await go(page, "/people");
  await page.getByRole("link", { name: "Amina", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Amina" });
  await panel.getByRole("tab", { name: t("people.tab.about") }).click();
  await panel.getByRole("combobox", { name: t("people.about.languages") }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(panel).toBeVisible();

  await panel.getByRole("button", { name: new RegExp(t("people.about.channel")) }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(panel).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(panel, "nothing is over it now").toBeHidden();
});

test("what is typed as soon as a field has the focus narrows its list", async ({ page, inOffice: _, t }) => {
  await go(page, "/stories/new");
  const field = page.getByRole("combobox", { name: t("stories.field.activity") });
  await expect(field).toBeVisible();
  // Both within one frame, as on a slow PC.
  await field.evaluate((input: HTMLInputElement) => {
    input.focus();
    document.execCommand("insertText", false, "cykel");
  });
  await expect(page.getByRole("option").first()).toBeVisible();
  // The frame after the focus has been by now.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.getByRole("option")).toHaveText(["Cykelværksted"]);
});
