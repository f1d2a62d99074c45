import { expect, type Page, type Request } from "@playwright/test";
import { Exchanges } from "./exchanges";

/** What Chromium writes in the console when a request is refused. */
const REFUSED = "Failed to load resource: the server responded with a status of 400";

interface Heard {
  text: string;
  /** The address, when it is the browser telling of a request that was refused. */
  refused?: string;
}

/** What a page complained about while it was watched. */
export class Complaints {
  readonly #heard: Heard[] = [];
  readonly #exchanges: Exchanges;
  /** Requests that were dropped, each with the page that had asked. */
  readonly #dropped: { url: string; visit: number }[] = [];
  readonly #askedIn = new WeakMap<Request, number>();
  #visit = 0;
  #isOver = false;

  /** Listens from now on: errors in the console (a blocked style or script is one), and uncaught ones. */
  constructor(page: Page) {
    this.#exchanges = new Exchanges(page);
    page.on("console", (message) => {
      const { url } = message.location();
      const refused = message.text().startsWith(REFUSED) ? url : undefined;
      if (message.type() === "error" || message.type() === "warning")
        this.#hear(`${message.text()} ${url}`.trim(), refused);
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
    expect([...this.#complaints().map(({ text }) => text), ...dropped], "the page complained").toEqual([]);
  }

  /** How many there are now. */
  count(): number {
    return this.#complaints().length;
  }

  /** Takes an expected complaint off the list; fails when it never came. */
  expectAndForget(text: string | RegExp): void {
    const complaints = this.#complaints();
    const found = complaints.find((heard) => heard.text.search(text) >= 0);
    expect(found, `heard: ${complaints.map((heard) => heard.text).join(" | ")}`).toBeDefined();
    if (found) this.#heard.splice(this.#heard.indexOf(found), 1);
  }

  /** Takes every complaint of an expected kind off the list; fails when none came. */
  forgetAll(text: RegExp): void {
    this.expectAndForget(text);
    this.#heard.splice(0, this.#heard.length, ...this.#heard.filter((heard) => heard.text.search(text) < 0));
  }

  // A browser drops what a page still asks for when the page is left: a reload in a test, not a fault of the page.
  #failed(request: Request): void {
    const fault = request.failure()?.errorText;
    if (fault !== "net::ERR_ABORTED") this.#hear(`failed: ${request.url()} ${fault}`);
    else if (!this.#isOver)
      this.#dropped.push({ url: request.url(), visit: this.#askedIn.get(request) ?? this.#visit });
  }

  // What was under way when the lock was asked for may be refused, and the browser says so: no fault of the page.
  #complaints(): Heard[] {
    const forgiven = this.#exchanges.refusedByLock();
    return this.#heard.filter(({ refused }) => {
      const at = refused === undefined ? -1 : forgiven.indexOf(refused);
      if (at >= 0) forgiven.splice(at, 1);
      return at < 0;
    });
  }

  #hear(text: string, refused?: string): void {
    if (!this.#isOver) this.#heard.push({ text, refused });
  }
}
