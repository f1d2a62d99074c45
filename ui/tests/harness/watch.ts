import { expect, type Page } from "@playwright/test";

/** What a page complained about while it was watched. */
export class Complaints {
  readonly #heard: string[] = [];
  #isOver = false;

  /** Listens from now on: errors in the console (a blocked style or script is one), and uncaught ones. */
  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.#hear(`${message.text()} ${message.location().url}`.trim());
    });
    page.on("pageerror", (error) => this.#hear(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) =>
      this.#hear(`failed: ${request.url()} ${request.failure()?.errorText}`),
    );
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== "blob:" && hostname !== "127.0.0.1")
        this.#hear(`left this computer: ${request.url()}`);
    });
  }

  /** The test is over: what the page says when its office is taken away under it counts for nothing. */
  end(): void {
    this.#isOver = true;
  }

  /** Fails with everything that was heard. */
  expectNone(): void {
    expect(this.#heard, "the page complained").toEqual([]);
  }

  /** Takes an expected complaint off the list; fails when it never came. */
  expectAndForget(text: string | RegExp): void {
    const at = this.#heard.findIndex((heard) => heard.search(text) >= 0);
    expect(at, `heard: ${this.#heard.join(" | ")}`).toBeGreaterThanOrEqual(0);
    this.#heard.splice(at, 1);
  }

  #hear(text: string): void {
    if (!this.#isOver) this.#heard.push(text);
  }
}
