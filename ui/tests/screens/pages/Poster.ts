import { expect, type Locator, type Page } from "@playwright/test";
import { go } from "../../harness/test";
import type { T } from "../../harness/words";

/** The poster editor, as somebody at the screen uses it. */
export class Poster {
  readonly #page: Page;
  readonly #t: T;
  /** The page as it will be printed. */
  readonly picture: Locator;

  constructor(page: Page, t: T) {
    this.#page = page;
    this.#t = t;
    this.picture = page
      .getByRole("region", { name: t("materials.page") })
      .getByRole("img")
      .first();
  }

  async open(address: string): Promise<void> {
    await go(this.#page, address);
    await expect(this.picture).toBeVisible();
  }

  field(name: "headline" | "what" | "why" | "gain" | "time"): Locator {
    return this.#page.getByLabel(this.#t(`materials.${name}`), { exact: true });
  }

  tab(name: string): Locator {
    return this.#page.getByRole("tab", { name });
  }

  async addLanguage(name: string): Promise<void> {
    await this.#page.getByRole("button", { name: this.#t("materials.language.add") }).click();
    await this.#page.getByRole("menuitem", { name }).click();
    await expect(this.tab(name)).toHaveAttribute("aria-selected", "true");
    await expect(this.field("headline"), "one can write at once").toBeFocused();
  }

  /** Does something and waits until the live page shows it. */
  async untilRedrawn(act: () => Promise<void>): Promise<void> {
    const before = await this.picture.getAttribute("src");
    await act();
    await expect.poll(() => this.picture.getAttribute("src"), "the page is drawn anew").not.toBe(before);
  }

  /** Saves as PDF and answers where. */
  async save(): Promise<string> {
    await this.#page.getByRole("button", { name: this.#t("materials.print.save") }).click();
    await this.#page.getByRole("button", { name: this.#t("materials.print.anyway") }).click();
    const toast = this.#page.getByRole("alertdialog").filter({ hasText: this.#t("materials.print.saved") });
    return (await toast.getByText(/\.pdf$/).textContent()) ?? "";
  }
}
