import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { inside, unlock } from "./way-in";

const COPIES = "/settings/copies";
const NEW = "Ñandú Ærø";

let office: ReturnType<typeof folder>;
/** What a folder dialog answers here. */
let stick: string;
let app: App;

test.beforeEach(async () => {
  office = folder("demo");
  stick = join(office.dir, "..", "stick");
  mkdirSync(stick);
  await open();
});

test.afterEach(async () => {
  await app.picture(test.info().outputPath("window.png"));
  await app.quit();
  office.remove();
});

/** Starts the app and comes in. */
async function open(): Promise<void> {
  app = await App.start(office.dir, stick);
  await unlock(app.screen, demoPassword());
  await inside(app.screen);
}

test("a copy is put back: what was written since is gone, what was there is there, and it lasts", async () => {
  const { screen } = app;
  const { t } = screen;
  await screen.go(COPIES);
  await screen.press("button", t("copies.make"));
  await screen.sees(t("copies.made"));
  await screen.go("/people/new");
  await screen.type(t("people.create.called"), NEW);
  await screen.press("button", t("people.create.action"));
  await screen.find("heading", NEW);

  await screen.go(COPIES);
  await screen.press("button", new RegExp(`^${t("copies.restore.openNamed", { when: "" })}`));
  await screen.sees(t("copies.restore.newer"));
  await screen.press("button", t("copies.restore.action"));
  await screen.sees(t("copies.restore.done"));
  await unlock(screen, demoPassword());
  await inside(screen);
  await isAsBefore();
  expect(readdirSync(join(office.dir, "set-aside")).length, "what was there is kept").toBeGreaterThan(0);

  await app.quit();
  await open();
  await isAsBefore();
});

/** Whoever was there at the copy is in the list, and nobody who came after it. */
async function isAsBefore(): Promise<void> {
  await app.screen.go("/people");
  await app.screen.find("link", "Amina");
  await app.screen.misses(NEW);
}

test("a stick that is pulled out is told, the copy is made all the same, and the stick catches up", async () => {
  const { screen } = app;
  const { t } = screen;
  const makeCopy = async () => {
    await screen.go(COPIES);
    await screen.press("button", t("copies.make"));
    await screen.sees(t("copies.made"));
  };
  await screen.go(COPIES);
  await screen.press("button", t("copies.second.choose"));
  await screen.sees(t("copies.second.list"));
  const [of] = readdirSync(stick);
  expect(of, "a folder of the office's own").toBeTruthy();

  renameSync(stick, `${stick}-away`);
  await makeCopy();
  await screen.sees(t("errors.place_unreached.what"));
  const own = join(office.dir, "copies");
  expect(readdirSync(own).length).toBeGreaterThan(readdirSync(join(`${stick}-away`, of ?? "")).length);

  renameSync(`${stick}-away`, stick);
  // Another room in between, so that what it said of the copy before is gone.
  await screen.go("/");
  await makeCopy();
  await screen.misses(t("errors.place_unreached.what"));
  expect(
    readdirSync(join(stick, of ?? ""))
      .sort()
      .at(-1),
  ).toBe(readdirSync(own).sort().at(-1));
});
