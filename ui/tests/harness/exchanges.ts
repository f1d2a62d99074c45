import type { Page, Request } from "@playwright/test";

/** What was asked and answered, in the order the page told it. */
interface Exchange {
  url: string;
  sent: number;
  answered: number;
  refused: boolean;
}

/** A page's requests, and which of them the lock came in the way of. */
export class Exchanges {
  readonly #all = new Map<Request, Exchange>();
  #told = 0;

  constructor(page: Page) {
    page.on("request", (request) => this.asked(request, request.url()));
    page.on("response", (response) => this.answered(response.request(), response.status()));
  }

  asked(request: Request, url: string): void {
    this.#told += 1;
    this.#all.set(request, { url, sent: this.#told, answered: Number.POSITIVE_INFINITY, refused: false });
  }

  answered(request: Request, status: number): void {
    const exchange = this.#all.get(request);
    if (!exchange) return;
    this.#told += 1;
    exchange.answered = this.#told;
    exchange.refused = status === 400;
  }

  /** The addresses of requests that were refused and were under way together with a lock; one for each request. */
  refusedByLock(): string[] {
    const all = [...this.#all.values()];
    const locks = all.filter(({ url }) => isLock(url));
    return all
      .filter(({ url, refused }) => refused && !isLock(url))
      .filter(({ sent, answered }) => locks.some((lock) => sent < lock.answered && lock.sent < answered))
      .map(({ url }) => url);
  }
}

function isLock(url: string): boolean {
  return new URL(url).pathname === "/ipc/lock";
}
