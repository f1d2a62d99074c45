import { expect, type Page, type Request } from "@playwright/test";

/** What a page complained about while it was watched. */
export class Complaints {
  readonly #heard: string[] = [];
  /** Requests that were dropped, each with the page that had asked. */
  readonly #dropped: { url: string; visit: number }[] = [];
  readonly #askedIn = new WeakMap<Request, number>();
  #visit = 0;
  #isOver = false;

  /** Listens from now on: errors in the console (a blocked style or script is one), and uncaught ones. */
  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.#hear(`${message.text()} ${message.location().url}`.trim());
    });
    page.on("pageerror", (error) => this.#hear(`uncaught: ${error.message}`));
    page.on("domcontentloaded", () => {
      this.#visit += 1;
    });
    page.on("requestfailed", (request) => this.#failed(request));
    page.on("request", (request) => {
      this.#askedIn.set(request, this.#visit);
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== "blob:" && hostname !== "127.0.0.1")
        this.#hear(`left this computer: ${request.url()}`);
    });
  }

  /** The test is over: what the page says when its office is taken away under it counts for nothing. */
  end(): void {
    this.#isOver = true;
  }

  /** Fails with everything that was heard, and with what a page dropped that was not left since. */
  expectNone(): void {
    const dropped = this.#dropped
      .filter(({ visit }) => visit === this.#visit)
      .map(({ url }) => `dropped: ${url}`);
    expect([...this.#heard, ...dropped], "the page complained").toEqual([]);
  }

  /** Takes an expected complaint off the list; fails when it never came. */
  expectAndForget(text: string | RegExp): void {
    const at = this.#heard.findIndex((heard) => heard.search(text) >= 0);
    expect(at, `heard: ${this.#heard.join(" | ")}`).toBeGreaterThanOrEqual(0);
    this.#heard.splice(at, 1);
  }

  /** Takes every complaint of an expected kind off the list; fails when none came. */
  forgetAll(text: RegExp): void {
    this.expectAndForget(text);
    this.#heard.splice(0, this.#heard.length, ...this.#heard.filter((heard) => heard.search(text) < 0));
  }

  // A browser drops what a page still asks for when the page is left: a reload in a test, not a fault of the page.
  #failed(request: Request): void {
    const fault = request.failure()?.errorText;
    if (fault !== "net::ERR_ABORTED") this.#hear(`failed: ${request.url()} ${fault}`);
    else if (!this.#isOver)
      this.#dropped.push({ url: request.url(), visit: this.#askedIn.get(request) ?? this.#visit });
  }

  #hear(text: string): void {
    if (!this.#isOver) this.#heard.push(text);
  }
}
