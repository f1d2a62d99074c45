import type { Page } from "@playwright/test";
import { violations } from "../harness/axe";
import { expect, test } from "../harness/test";
import { show } from "./screen";
import { SCREENS } from "./screens";

// 200 % is how a browser zooms: half the room to lay out in, two dots for each.
const ZOOMS = {
  "100 %": { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  "200 %": { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

for (const [zoom, view] of Object.entries(ZOOMS)) {
  for (const language of ["da", "en"] as const) {
    test.describe(`${zoom}, ${language}`, () => {
      test.use({ ...view, language });
      for (const screen of SCREENS) {
        test(`${screen.name}: open to everybody, light and dark`, async ({
          page,
          office,
          openOffice,
          complaints,
        }) => {
          await show(screen, page, office, openOffice, language);
          if (screen.complains) complaints.expectAndForget(screen.complains);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            expect(await violations(page), colorScheme).toEqual([]);
          }
          expect(await sideways(page), "nothing is wider than the window").toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
