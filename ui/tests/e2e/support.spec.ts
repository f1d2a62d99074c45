import { expect, test } from "@playwright/test";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { inside, unlock } from "./way-in";

test("the real window offers what was noted of a crash, and tells what it runs on", async () => {
  const office = folder("crashed");
  const app = await App.start(office.dir, office.dir);
  const { screen } = app;
  const { t } = screen;
  try {
    await screen.press("button", t("support.crash.see"));
    await screen.sees("src-tauri/print/src/pictures.rs:118:24");
    await screen.press("button", t("support.copy"));
    await screen.sees(t("support.copied"));
    await screen.press("button", t("components.close"));
    await screen.misses(t("support.crash.title"));

    await unlock(screen, demoPassword());
    await inside(screen);
    await screen.go("/settings/about");
    await screen.press("button", t("support.open"));
    await screen.sees(t("support.allWell", { count: 9 }));
    const told = await screen.text();
    expect(told).toMatch(new RegExp(`${t("support.system")}: Linux, .+\\n`));
    expect(told).toMatch(new RegExp(`${t("support.webView")}: \\d+\\.\\d+`));
    expect(told).toMatch(new RegExp(`${t("support.free")}: \\d`));
    await screen.press("button", t("support.copy"));
    await screen.sees(t("support.copied"));
  } finally {
    await app.quit();
    office.remove();
  }
});
