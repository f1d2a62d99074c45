import { expect, go, test } from "../harness/test";

test("a yes is written down with Enter, and not at all with Cancel", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const story = (await bridge.call("list_stories", { text: "tavlen", domain: null, activity: null }))[0];
  const id = story?.id ?? "";
  const consents = async () => (await bridge.call("get_story", { id })).story.consents.map(({ use }) => use);
  const before = await consents();
  expect(before).not.toContain("print");
  await go(page, `/stories/${id}`);
  const ask = page.getByRole("button", { name: t("stories.askUse", { name: "Omar", use: "Tryk" }) });
  await ask.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("components.cancel") }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();
  expect(await consents()).toEqual(before);

  await ask.press("Enter");
  await dialog.getByLabel(t("stories.consentOn")).fill("i går");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(consents).toContain("print");
  const { story: kept } = await bridge.call("get_story", { id });
  expect(kept.consents.find(({ use }) => use === "print")?.givenOn).toBe("2026-11-22");
});
