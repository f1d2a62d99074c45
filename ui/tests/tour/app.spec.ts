import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { ROOT } from "../harness/programs";

const SCREENS = {
  "i-dag": "/",
  frivillige: "/people",
  aktiviteter: "/activities",
  rekruttering: "/materials",
  fortaellinger: "/stories",
  indstillinger: "/settings",
};

test("the main screens, as the app's own window shows them", async () => {
  const { dir, remove } = folder("demo");
  const saves = join(dir, "..", "saved");
  mkdirSync(saves);
  const app = await App.start(dir, saves);
  try {
    const { screen } = app;
    await screen.find("heading", screen.t("session.unlock.title"));
    await app.picture(join(ROOT, "target", "tour", "app-laas-op.png"));
    await screen.type(/^Adgangskode/, demoPassword());
    await screen.press("button", screen.t("session.unlock.action"));
    await screen.element("nav");
    for (const [name, address] of Object.entries(SCREENS)) {
      await screen.go(address);
      await screen.settles();
      await app.picture(join(ROOT, "target", "tour", `app-${name}.png`));
    }
  } finally {
    await app.quit();
    remove();
  }
});
