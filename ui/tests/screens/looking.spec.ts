import { expect, go, test } from "../harness/test";

test("while a resident looks, talks, numbers and what was agreed are on no screen", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const { talks } = await bridge.call("today", {});
  const agreed = (await bridge.call("list_activities", {})).map(({ id }) => id);
  const said = (await Promise.all(agreed.map((id) => bridge.call("get_activity", { id }))))
    .flatMap(({ agreements }) => agreements.map(({ agreement }) => agreement.agreed))
    .filter(Boolean);
  expect(said.length).toBeGreaterThan(3);
  const abouts = talks.map(({ about }) => about).filter(Boolean);
  const numbers = page.getByRole("button", { name: t("components.phone.copy", { number: "" }) });
  await expect(numbers.first()).toBeVisible();
  const phones = await numbers.allTextContents();

  await numbers.first().click();
  await expect(page.getByText(t("components.copied"))).toBeVisible();
  await page.keyboard.press("F9");
  await expect(page.getByText(t("components.copied")), "nor in a message").toBeHidden();
  const main = page.getByRole("main");
  const hides = async (words: string[]) => {
    const text = (await page.locator("body").textContent()) ?? "";
    for (const word of words) expect(text).not.toContain(word);
  };
  await expect(main.getByText(t("today.talks")).first()).toBeVisible();
  await hides([...abouts, ...phones]);

  await go(page, "/people");
  const rows = page.getByRole("table").getByRole("rowgroup").last().getByRole("row");
  await expect(rows.first()).toBeVisible();
  await hides(phones);
  const head = page.getByRole("columnheader", { name: t("people.column.next") });
  await expect(head.getByRole("img", { name: t("components.hidden") })).toBeVisible();
  const cut = await page
    .getByRole("columnheader")
    .filter({ hasText: /./ })
    .evaluateAll((heads) =>
      heads.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
  expect(cut, "every head has room for its mark").toEqual([]);
  const cells = await rows.getByRole("cell").allTextContents();
  expect(cells.filter((text) => /\d\d\.\d\d\.\d{4}|\d+\.\d+\.$/.test(text))).toEqual([]);

  await go(page, "/activities");
  await expect(page.getByRole("heading", { name: t("activities.card.agreed") })).toBeVisible();
  await hides(said);
  for (const name of ["Beboercafé", "Cykelværksted"]) {
    await go(page, "/activities");
    await page.getByRole("row", { name }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { name: t("activities.history") })).toBeVisible();
    await hides(said);
  }
  await page.keyboard.press("F9");
  await expect(page.getByText(t("components.hidden"))).toHaveCount(0);
  const text = (await main.textContent()) ?? "";
  expect(
    said.some((words) => text.includes(words)),
    "and it is all there again",
  ).toBe(true);
});
