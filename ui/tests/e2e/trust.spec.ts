import { expect, test } from "@playwright/test";
import { Key } from "selenium-webdriver";
import { App } from "../harness/app";
import { demoPassword, folder, type OfficeKind } from "../harness/office";
import { inside, unlock } from "./way-in";

const NADIA = { name: "Nadia Karim", password: "tre ænder i regnvejr" };
const METTE = "Mette Lund";
const PHONE = /\b\d\d \d\d \d\d \d\d\b/;

let office: ReturnType<typeof folder>;
let app: App;

async function open(kind: OfficeKind): Promise<void> {
  office = folder(kind);
  app = await App.start(office.dir, office.dir);
}

test.afterEach(async () => {
  await app.picture(test.info().outputPath("window.png"));
  await app.quit();
  office.remove();
});

const lock = () => app.screen.keys(Key.chord(Key.CONTROL, "l"));

/** Takes the way in of one of several colleagues. */
async function choose(name: string): Promise<void> {
  const { screen } = app;
  await screen.press("button", new RegExp(screen.t("session.unlock.who")));
  await screen.press("option", new RegExp(`^${name}`));
}

test("a damaged file is read, saved from its own pages, and whole after a restart", async () => {
  await open("damaged");
  const { screen } = app;
  const { t } = screen;
  await unlock(screen, demoPassword());
  await inside(screen);
  await screen.sees(t("app.damaged.title"));
  await screen.go("/settings/copies");
  await screen.press("button", t("copies.mend.salvage"));
  await screen.press("button", t("copies.mend.salvage.action"));
  await screen.sees(t("copies.mend.done"));
  await unlock(screen, demoPassword());
  await inside(screen);
  await screen.misses(t("app.damaged.title"));

  await app.quit();
  app = await App.start(office.dir, office.dir);
  await unlock(app.screen, demoPassword());
  await inside(app.screen);
  await app.screen.go("/people");
  await app.screen.press("link", "Amina");
  await app.screen.misses(t("app.damaged.title"));
});

test("a colleague is added, comes in, reads without numbers, is removed, and is refused", async () => {
  await open("demo");
  const { screen } = app;
  const { t } = screen;
  await unlock(screen, demoPassword());
  await inside(screen);

  const code = await test.step("added, to read only", async () => {
    await screen.go("/settings/colleagues");
    await screen.press("button", t("settings.colleagues.add"));
    await screen.type(t("settings.colleagues.name"), NADIA.name);
    await (await screen.element("label:has(input[type=radio][value=reader])")).click();
    await screen.press("button", t("settings.colleagues.addAction"));
    await screen.find("heading", t("settings.colleagues.codeFor", { name: NADIA.name }));
    return screen.ask<string[]>(
      "return [...document.querySelectorAll('ol[aria-label=\"' + arguments[0] + '\"] span:not([aria-hidden])')].map((one) => one.textContent)",
      t("components.recoveryCode.label"),
    );
  });

  await test.step("comes in, and reads", async () => {
    await lock();
    await choose(NADIA.name);
    await screen.press("button", t("session.unlock.useCode"));
    await screen.type(t("session.accept.code"), code.join(" "));
    await screen.type(t("components.newPassword.password"), NADIA.password);
    await screen.type(t("components.newPassword.repeat"), NADIA.password);
    await screen.press("button", t("session.rescue.action"));
    await inside(screen);
    await screen.go("/people");
    await screen.press("link", "Amina");
    await screen.press("tab", t("people.tab.about"));
    expect(await screen.text(), "no number anywhere").not.toMatch(PHONE);
  });

  await test.step("removed, and refused", async () => {
    await lock();
    await choose(METTE);
    await screen.type(t("session.unlock.password"), demoPassword());
    await screen.press("button", t("session.unlock.action"));
    await inside(screen);
    await screen.go("/settings/colleagues");
    await screen.press("button", t("settings.colleagues.remove", { name: NADIA.name }));
    await screen.press("button", t("settings.colleagues.removeAction"));
    // The question says the same as the message that follows it.
    await screen.misses(t("settings.colleagues.removeTitle", { name: NADIA.name }));
    await screen.sees(t("settings.colleagues.removed", { name: NADIA.name }));
    await lock();
    // Nobody but Mette is left to choose; a password that was hers opens nothing.
    await unlock(screen, NADIA.password);
    await screen.sees(t("errors.wrong_password.what"));
    expect(await screen.text()).not.toContain(NADIA.name);
  });
});
