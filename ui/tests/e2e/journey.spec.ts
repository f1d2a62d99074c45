import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Key } from "selenium-webdriver";
import { App } from "../harness/app";
import { agreeNextStep, allIsThere, DAY, makePoster, makeTask, writePerson, writeStory } from "./first-day";
import { inside, METTE, setUp, unlock, unlockWithCode } from "./way-in";

test("a coordinator's first day, on the real app", async () => {
  const place = mkdtempSync(join(tmpdir(), "trinvis-e2e-"));
  const dir = join(place, "office");
  const saves = join(place, "saved");
  mkdirSync(saves);

  let app = await App.start(dir, saves);
  try {
    const code = await test.step("first run", () => setUp(app.screen));
    await test.step("a person", () => writePerson(app.screen));
    await test.step("a task", () => makeTask(app.screen));
    await test.step("a move on the ladder", () => agreeNextStep(app.screen));
    await test.step("a story", () => writeStory(app.screen));
    await test.step("a poster in three languages, on disk", async () => {
      await makePoster(app.screen);
      const pdf = join(saves, readdirSync(saves)[0] ?? "nothing was saved");
      const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).normalize("NFKC");
      expect(text).toContain(DAY.poster.da.why);
      expect(text).toContain(DAY.poster.so.why);
      expect(text).toContain("القهوة");
    });

    await test.step("lock, wrong password, right password", async () => {
      await app.screen.keys(Key.chord(Key.CONTROL, "l"));
      await unlock(app.screen, "ikke den rigtige");
      await app.screen.sees(app.screen.t("errors.wrong_password.what"));
      await unlock(app.screen, METTE.password);
      await inside(app.screen);
      await allIsThere(app.screen);
    });

    await test.step("restart", async () => {
      await app.quit();
      app = await App.start(dir, saves);
      await unlock(app.screen, METTE.password);
      await inside(app.screen);
      await allIsThere(app.screen);
    });

    await test.step("the recovery code lets her in and takes a new password", async () => {
      await app.screen.keys(Key.chord(Key.CONTROL, "l"));
      await unlockWithCode(app.screen, code, "fire blå postkasser 84");
      await inside(app.screen);
      await app.screen.keys(Key.chord(Key.CONTROL, "l"));
      await unlock(app.screen, METTE.password);
      await app.screen.sees(app.screen.t("errors.wrong_password.what"));
      await unlock(app.screen, "fire blå postkasser 84");
      await inside(app.screen);
    });
  } catch (error) {
    await app.picture(test.info().outputPath("window.png"));
    throw error;
  } finally {
    await app.quit();
    rmSync(place, { recursive: true, force: true });
  }
});
