import { join } from "node:path";
import { ROOT } from "../harness/programs";
import { test } from "../harness/test";
import { show } from "../screens/screen";
import { SCREENS } from "../screens/screens";

for (const language of ["da", "en"] as const) {
  test.describe(language, () => {
    test.use({ language });
    for (const screen of SCREENS) {
      test(screen.name, async ({ page, office, openOffice, complaints }) => {
        await show(screen, page, office, openOffice, language);
        if (screen.complains) complaints.expectAndForget(screen.complains);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          const path = join(ROOT, "target", "tour", `${screen.name}-${language}-${colorScheme}.png`);
          await page.screenshot({ path, animations: "disabled", caret: "hide" });
        }
      });
    }
  });
}
