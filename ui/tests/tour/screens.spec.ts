import { join } from "node:path";
import { ROOT } from "../harness/programs";
import { test } from "../harness/test";
import { SCREENS, show } from "../screens/screens";

for (const language of ["da", "en"] as const) {
  test.describe(language, () => {
    test.use({ language });
    for (const screen of SCREENS) {
      test(screen.name, async ({ page, office, openOffice }) => {
        const bridge = screen.office === "fresh" ? await openOffice("empty") : office;
        await show(screen, page, bridge, language);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          const path = join(ROOT, "target", "tour", `${screen.name}-${language}-${colorScheme}.png`);
          await page.screenshot({ path, animations: "disabled", caret: "hide" });
        }
      });
    }
  });
}
