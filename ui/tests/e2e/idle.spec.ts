import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { beginTalk, findsTalk, inside, unlock } from "./way-in";

// The clock of the window is the PC's own: the shortest time that can be chosen is waited for.
const MINUTE = 60_000;

test("the office locks by itself while somebody is typing and has left, and the text waits", async () => {
  const office = folder("demo");
  const settings = join(office.dir, "settings.json");
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, "utf8")), idleMinutes: 1 }));
  const app = await App.start(office.dir, office.dir);
  const { screen } = app;
  const { t } = screen;
  const typed = "Hun blev kaldt væk midt i";
  try {
    await unlock(screen, demoPassword());
    await inside(screen);
    await beginTalk(screen, typed);
    await screen.sees(t("app.idle.title"), MINUTE);
    await screen.sees(t("session.unlock.title"), MINUTE);
    await findsTalk(screen, demoPassword(), typed);
  } finally {
    await app.quit();
    office.remove();
  }
});
