import { enter, expect, test } from "../harness/test";

test("a talk is logged from the day's list; it leaves the list and is in the log", async ({
  page,
  ownOffice: bridge,
  t,
}) => {
  const fatima = (await bridge.call("today", {})).talks.find(({ person }) => person.called === "Fatima");
  const row = page.getByRole("listitem").filter({ hasText: "Fatima Yusuf" });
  await row.getByRole("button", { name: t("today.talk.logWith", { name: "Fatima" }) }).click();
  const dialog = page.getByRole("dialog", { name: t("people.log.title", { name: "Fatima" }) });
  await dialog.getByLabel(t("people.log.note")).fill("Hun vil gerne prøve på tirsdag.");
  await dialog.getByLabel(t("people.log.next")).fill("om en uge");
  await dialog.getByLabel(t("people.log.about")).fill("Hvordan gik det?");
  await dialog.getByRole("button", { name: t("people.log.action") }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);

  const { person, contacts } = await bridge.call("get_person", { id: fatima?.person.id ?? "" });
  expect(person.nextTalk).toEqual({ on: "2026-11-30", about: "Hvordan gik det?" });
  expect(contacts[0]).toMatchObject({ on: "2026-11-23", note: "Hun vil gerne prøve på tirsdag." });
});

test("what was typed about a talk stays when the dialog is closed, and when saving fails", async ({
  page,
  ownOffice: _,
  t,
  complaints,
}) => {
  const log = page.getByRole("button", { name: t("today.talk.logWith", { name: "Fatima" }) });
  const note = page.getByLabel(t("people.log.note"));
  await log.click();
  await note.fill("En lang historie om kaffe");
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await log.click();
  await expect(note).toHaveValue("En lang historie om kaffe");

  await page.route("**/ipc/log_contact", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"disk_full"}' }),
  );
  await page.getByRole("button", { name: t("people.log.action") }).click();
  await expect(page.getByText(t("errors.disk_full.what", { detail: "none" }))).toBeVisible();
  await expect(note).toHaveValue("En lang historie om kaffe");
  complaints.expectAndForget(/400/);
});

test("a talk is put off for a week, and Undo brings it back", async ({ page, ownOffice: _, t }) => {
  const row = page.getByRole("listitem").filter({ hasText: "Nasrin Rahimi" });
  await page.getByRole("button", { name: t("today.snooze", { name: "Nasrin" }) }).click();
  await page.getByRole("menuitem", { name: t("today.snooze.week") }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: t("components.toast.undo") }).click();
  await expect(row).toHaveCount(1);
});

test("a talk is put off to a day that is typed, with Enter", async ({ page, ownOffice: bridge, t }) => {
  const row = page.getByRole("listitem").filter({ hasText: "Nasrin Rahimi" });
  await page.getByRole("button", { name: t("today.snooze", { name: "Nasrin" }) }).click();
  await page.getByRole("menuitem", { name: t("today.snooze.pick") }).click();
  const when = page.getByRole("dialog").getByLabel(t("today.snooze.when"));
  await expect(when).toBeFocused();
  await when.pressSequentially("3/12");
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  const { talks } = await bridge.call("today", {});
  expect(talks.some(({ person }) => person.called === "Nasrin")).toBe(false);
});

test("a story is read back, and what was opened is remembered", async ({ page, ownOffice: bridge, t }) => {
  const story = (await bridge.call("today", {})).toReadBack[0];
  await page
    .getByRole("button", { name: t("today.stories.done") })
    .first()
    .click();
  await expect(page.getByRole("main").getByRole("link", { name: story?.title })).toHaveCount(0);

  await page.getByRole("link", { name: "Andrii", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Andrii" })).toBeVisible();
  await page.getByRole("link", { name: t("app.room.today") }).click();
  const recent = page.getByRole("heading", { name: t("today.recent") }).locator("..");
  await expect(recent.getByRole("link", { name: "Andrii" })).toBeVisible();
});

test("the week, and what hangs on one, link to their activities", async ({ page, inOffice: _, t }) => {
  await expect(
    page.getByRole("heading", { name: t("today.watch.title", { activity: "Strikkeklubben" }) }),
  ).toBeVisible();
  const week = page.getByRole("list", { name: t("today.week") });
  await expect(week.getByRole("listitem").first()).toContainText("Fodbold for piger");
  await expect(week.getByText("Fællesspisning")).toHaveCount(0);
  await week.getByRole("link", { name: "Beboercafé" }).click();
  await expect(page).toHaveURL(/activities\/[0-9a-f-]+/);
});

test("who a story is about, and where it happened, are links", async ({ page, inOffice: office, t }) => {
  const story = (await office.call("today", {})).yearAgo;
  const stories = page.getByRole("heading", { name: t("today.stories") }).locator("..");
  const activity = stories.getByRole("link", { name: story?.activity?.name ?? "?" });
  await expect(activity.first()).toBeVisible();
  await stories
    .getByRole("link", { name: story?.people[0]?.name ?? "?", exact: true })
    .last()
    .click();
  await expect(page.getByRole("complementary", { name: story?.people[0]?.name ?? "?" })).toBeVisible();
});

test("the names of the rooms keep their line beside counts of five digits", async ({
  page,
  office,
  language,
  t,
}) => {
  await page.route("**/ipc/counts", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), stories: 12_345 } });
  });
  await enter(page, office, language);
  const room = page.getByRole("navigation", { name: t("app.menu") }).getByRole("link", { name: "12.345" });
  await expect(room).toBeVisible();
  for (const text of [t("stories.title"), "12.345"]) {
    const height = await room.getByText(text, { exact: true }).evaluate((one) => one.clientHeight);
    expect(height, `${text} on one line`).toBeLessThan(24);
  }
  await page.unrouteAll({ behavior: "wait" });
});

test("a day that cannot be read is told, with what to do, and nothing goes on loading", async ({
  page,
  office,
  language,
  t,
  complaints,
}) => {
  await page.route("**/ipc/today", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"database_damaged"}' }),
  );
  await enter(page, office, language);
  const main = page.getByRole("main");
  await expect(main.getByText(t("errors.database_damaged.what"))).toBeVisible();
  await expect(main.getByText(t("errors.database_damaged.todo"))).toBeVisible();
  await expect(main.getByRole("status", { name: t("components.loading") })).toHaveCount(0);
  complaints.forgetAll(/400.*today/);
});
