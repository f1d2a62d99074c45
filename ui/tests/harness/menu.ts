import type { Page } from "@playwright/test";

/** Chooses an entry of a menu. */
export async function pick(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}
