import { demoPassword } from "../harness/office";
import { enter, expect, go, test, visit } from "../harness/test";
import { SETUP, Wizard } from "./pages/Wizard";
import { setUp } from "./screen";

test("first run: office, password, recovery code, empty start; then the code lets her in again", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("empty");
  await visit(page, bridge, language);
  const wizard = new Wizard(page, t);
  await wizard.office(SETUP.office);
  await wizard.coordinator(SETUP.coordinator, SETUP.password);
  const code = await wizard.code();
  expect(code).toHaveLength(9);
  await wizard.start("empty");

  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: t("session.unlock.forgotten") }).click();
  await page.getByLabel(t("session.rescue.code"), { exact: true }).fill(code.join(" ").toLowerCase());
  await page.getByLabel(t("components.newPassword.password"), { exact: true }).fill("fire blå postkasser 84");
  await page.getByLabel(t("components.newPassword.repeat"), { exact: true }).fill("fire blå postkasser 84");
  await page.getByRole("button", { name: t("session.rescue.action") }).click();
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();

  await page.keyboard.press("Control+l");
  const password = page.getByLabel(t("session.unlock.passwordOf", { name: SETUP.coordinator }));
  await password.fill(SETUP.password);
  await password.press("Enter");
  await expect(page.getByRole("alert").or(page.getByRole("status"))).toContainText(
    t("errors.wrong_password.what"),
  );
  complaints.expectAndForget(/400/);
});

test("Enter leads on to the next field of the wizard, ready to type in", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  await visit(page, await openOffice("empty"), language);
  await expect(page.getByLabel(t("session.office.name"))).toBeFocused();
  await page.keyboard.type(SETUP.office);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.coordinator.title"));
  await expect(page.getByLabel(t("session.coordinator.name"))).toBeFocused();
});

test("the wizard is taken up where it was left", async ({ page, openOffice, language, t }) => {
  const bridge = await openOffice("empty");
  await visit(page, bridge, language);
  await page.getByLabel(t("session.office.name"), { exact: true }).fill(SETUP.office);
  await expect
    .poll(async () => (await bridge.call("setup_draft", {})).office.name, "what is typed is kept")
    .toBe(SETUP.office);
  await page.reload();
  await expect(page.getByLabel(t("session.office.name"), { exact: true })).toHaveValue(SETUP.office);
});

test("a room with nothing in it says so, and offers one thing to do", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("empty");
  await setUp(bridge);
  await visit(page, bridge, language);
  const main = page.getByRole("main");
  for (const [address, name] of [
    ["/people", t("people.new")],
    ["/activities", t("activities.new")],
    ["/materials", t("materials.new")],
    ["/stories", t("stories.new")],
  ] as const) {
    await go(page, address);
    const todo = main.locator("a, button, input");
    await expect(todo, address).toHaveText([name]);
    await todo.press("Enter");
    await expect(page.getByRole("dialog").getByRole("heading")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("a short password is refused with advice, and nothing is made", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("empty");
  await visit(page, bridge, language);
  const wizard = new Wizard(page, t);
  await wizard.office(SETUP.office);
  await wizard.coordinator(SETUP.coordinator, "kodeord123");
  await expect(wizard.title).toHaveText(t("session.coordinator.title"));
  expect((await bridge.call("session_state", {})).phase).toBe("fresh");
});

test("what is said of the password moves nothing, so a press that was begun arrives", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  let letGo = () => {};
  const judged = new Promise<void>((done) => {
    letGo = done;
  });
  await visit(page, await openOffice("empty"), language);
  const wizard = new Wizard(page, t);
  await wizard.office(SETUP.office);
  await page.route("**/ipc/password_advice", async (route) => {
    await judged;
    await route.continue();
  });
  await wizard.typeCoordinator(SETUP.coordinator, SETUP.password);
  await wizard.create.hover();
  await page.mouse.down();
  letGo();
  await expect(page.getByText(t("components.newPassword.strength", { score: "4" }))).toBeVisible();
  await page.mouse.up();
  await wizard.made();
});

test("a wrong password opens nothing; the right one does; the lock hides everything", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("demo");
  await visit(page, bridge, language);
  const field = page.locator("input[type=password]");
  await field.fill("ikke den rigtige");
  await field.press("Enter");
  await expect(page.getByText(t("errors.wrong_password.what"))).toBeVisible();
  complaints.expectAndForget(/400/);
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeHidden();

  await field.fill(demoPassword());
  await field.press("Enter");
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeVisible();

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  expect((await bridge.call("session_state", {})).phase).toBe("locked");
});

test("the lock hides rooms and messages at once, however long the copy takes", async ({
  page,
  ownOffice: _,
  t,
}) => {
  let letGo = () => {};
  const copied = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route("**/ipc/lock", async (route) => {
    await copied;
    await route.continue();
  });
  const number = new RegExp(`^${t("components.phone.copy", { number: "" })}`);
  await page.getByRole("button", { name: number }).first().click();
  const told = page.getByText(t("components.copied"));
  await expect(told).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByText(t("app.locking"))).toBeVisible();
  await expect(page.getByRole("navigation", { name: t("app.menu") })).toBeHidden();
  await expect(told, "messages name people too").toBeHidden({ timeout: 3000 });
  letGo();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
});

test("what the lock came in the way of is no complaint, and what is refused without it is one", async ({
  page,
  ownOffice: _,
  t,
  complaints,
}) => {
  let letGo = () => {};
  const locked = new Promise<void>((done) => {
    letGo = done;
  });
  const ask = (command: string) =>
    page.evaluate(async (name) => {
      await fetch(`/ipc/${name}`, { method: "POST", body: "{}" });
    }, command);
  await page.route(/\/ipc\/(early|during|late)$/, async (route) => {
    if (route.request().url().endsWith("early")) await locked;
    await route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"locked"}' });
  });
  await page.route("**/ipc/lock", async (route) => {
    await ask("during");
    letGo();
    await early;
    await route.continue();
  });
  const early = ask("early");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  complaints.expectNone();
  await ask("late");
  await expect.poll(() => complaints.count(), "told as it comes").toBe(1);
  complaints.expectAndForget(/400.*late/);
});

test("when the system locks the office does too, and what was typed waits", async ({
  page,
  openOffice,
  language,
  t,
}) => {
  const bridge = await openOffice("demo");
  await enter(page, bridge, language);
  const log = page.getByRole("button", { name: t("today.talk.logWith", { name: "Fatima" }) });
  const note = page.getByLabel(t("people.log.note"));
  await log.click();
  await note.fill("Vi blev afbrudt midt i");
  // A PC that locks and sleeps says so twice in a row.
  await page.evaluate(() => {
    window.dispatchEvent(new Event("trinvis:away"));
    window.dispatchEvent(new Event("trinvis:away"));
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.unlock.title"));
  expect((await bridge.call("session_state", {})).phase).toBe("locked");
  await page.evaluate(() => window.dispatchEvent(new Event("trinvis:away")));
  const { coordinators } = await bridge.call("session_state", {});
  const password = t("session.unlock.passwordOf", { name: coordinators[0]?.name ?? "" });
  await page.getByLabel(password, { exact: true }).fill(demoPassword());
  await page.keyboard.press("Enter");
  await log.click();
  await expect(note).toHaveValue("Vi blev afbrudt midt i");
});

test("English is complete on the way in", async ({ page, openOffice }) => {
  await enter(page, await openOffice("demo"), "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("when the wizard cannot keep the draft it says so, and tries again", async ({
  page,
  openOffice,
  language,
  t,
  complaints,
}) => {
  const bridge = await openOffice("empty");
  await visit(page, bridge, language);
  await page.route("**/ipc/save_setup_draft", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"code":"disk_full"}' }),
  );
  const name = page.getByLabel(t("session.office.name"), { exact: true });
  await name.fill(SETUP.office);
  await expect(page.getByText(t("session.unkept"))).toBeVisible();
  await expect(name).toHaveValue(SETUP.office);
  await page.unroute("**/ipc/save_setup_draft");
  await page.getByRole("button", { name: t("components.saved.retry") }).click();
  await expect(page.getByText(t("session.unkept"))).toBeHidden();
  expect((await bridge.call("setup_draft", {})).office.name).toBe(SETUP.office);
  complaints.expectAndForget(/400/);
});
