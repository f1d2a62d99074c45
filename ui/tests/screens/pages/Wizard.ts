import { expect, type Locator, type Page } from "@playwright/test";
import type { T } from "../../harness/words";

/** What is typed in the first run. */
export interface Setup {
  office: string;
  coordinator: string;
  password: string;
}

export const SETUP: Setup = {
  office: "Helhedsplanen Ågården",
  coordinator: "Mette Lund",
  password: "tre røde havelåger 19",
};

/** The first run, step by step. */
export class Wizard {
  readonly #page: Page;
  readonly #t: T;

  constructor(page: Page, t: T) {
    this.#page = page;
    this.#t = t;
  }

  get title(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }

  async office(name: string): Promise<void> {
    await expect(this.title).toHaveText(this.#t("session.office.title"));
    await this.#page.getByLabel(this.#t("session.office.name"), { exact: true }).fill(name);
    await this.#press("session.next");
  }

  async coordinator(name: string, password: string): Promise<void> {
    await this.typeCoordinator(name, password);
    await this.create.click();
  }

  get create(): Locator {
    return this.#page.getByRole("button", { name: this.#t("session.coordinator.create"), exact: true });
  }

  async typeCoordinator(name: string, password: string): Promise<void> {
    await expect(this.title).toHaveText(this.#t("session.coordinator.title"));
    await this.#page.getByLabel(this.#t("session.coordinator.name"), { exact: true }).fill(name);
    await this.#page.getByLabel(this.#t("components.newPassword.password"), { exact: true }).fill(password);
    await this.#page.getByLabel(this.#t("components.newPassword.repeat"), { exact: true }).fill(password);
  }

  /** The office is made, which takes a while by design: a password must be slow to try. */
  async made(): Promise<void> {
    await expect(this.title).toHaveText(this.#t("session.code.title"), { timeout: 30_000 });
  }

  /** Reads the code off the screen and types the two groups that are asked for. */
  async code(): Promise<string[]> {
    await this.made();
    const list = this.#page.getByRole("list", { name: this.#t("components.recoveryCode.label") });
    const groups = await list.getByRole("listitem").locator("span:not([aria-hidden])").allInnerTexts();
    await this.#press("session.code.next");
    await expect(this.title).toHaveText(this.#t("session.confirm.title"));
    for (const [index, group] of groups.entries()) {
      const field = this.#page.getByLabel(this.#t("session.confirm.group", { number: index + 1 }), {
        exact: true,
      });
      if (await field.isVisible()) await field.fill(group);
    }
    await this.#press("session.next");
    return groups;
  }

  async start(how: "sample" | "empty"): Promise<void> {
    await expect(this.title).toHaveText(this.#t("session.start.title"));
    await this.#page.getByRole("button", { name: this.#t(`session.start.${how}`) }).click();
    await expect(this.#page.getByRole("navigation", { name: this.#t("app.menu") })).toBeVisible();
  }

  async #press(name: "session.next" | "session.code.next"): Promise<void> {
    await this.#page.getByRole("button", { name: this.#t(name), exact: true }).click();
  }
}
