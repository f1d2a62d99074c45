import { By, Key, type WebDriver, type WebElement } from "selenium-webdriver";
import { type Language, type T, words } from "./words";

/** Elements that may have the role; which one it is, its accessible name decides. */
const ROLES = {
  button: "button, [role=button]",
  field: "input:not([type=hidden]), textarea, [contenteditable=true], [role=textbox], [role=combobox]",
  link: "a[href], [role=link], [role=row] a",
  menuitem: "[role=menuitem], [role=menuitemradio]",
  option: "[role=option]",
  tab: "[role=tab], [role=radio], label:has(input[type=radio])",
  heading: "h1, h2, h3, [role=heading]",
} as const;

type Role = keyof typeof ROLES;

/** How long anything is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** What somebody at the window sees and does: things are found by what they are and what they are called. */
export class Screen {
  readonly t: T;
  readonly #driver: WebDriver;

  constructor(driver: WebDriver, language: Language) {
    this.#driver = driver;
    this.t = words(language);
  }

  /** The one visible thing of this role and name; waits until it is there. */
  async find(role: Role, name: string | RegExp): Promise<WebElement> {
    const found = await this.#until(() => this.#visible(role, name), `${role} "${name}"`);
    return found;
  }

  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.#until(async () => {
      const element = await this.#visible(role, name);
      await element?.click();
      return element;
    }, `${role} "${name}" to press`);
  }

  /** Types into the field of this label, in place of what is there. */
  async type(label: string | RegExp, text: string): Promise<void> {
    // A screen that settles may put a fresh field in its place; then the typing starts over in that one.
    await this.#until(async () => {
      const field = await this.#visible("field", label);
      if (!field) return undefined;
      // WebKit's driver drops what follows a chord in the same call.
      await field.sendKeys(Key.chord(Key.CONTROL, "a"));
      await field.sendKeys(Key.DELETE);
      await field.sendKeys(text);
      return field;
    }, `the field "${label}" to type in`);
  }

  /** Types where the focus is; where that has just gone, where it went. */
  async keys(...keys: string[]): Promise<void> {
    await this.#until(async () => {
      await this.#driver
        .switchTo()
        .activeElement()
        .sendKeys(...keys);
      return true;
    }, "something that has the focus");
  }

  /** Waits until the text is somewhere on the screen; `within` milliseconds. */
  async sees(text: string, within = PATIENCE): Promise<void> {
    await this.#until(async () => (await this.text()).includes(text), `the text "${text}"`, within);
  }

  /** Waits until the text is nowhere on the screen. */
  async misses(text: string): Promise<void> {
    await this.#until(async () => !(await this.text()).includes(text), `no text "${text}"`);
  }

  /** Everything that can be read on the screen. */
  async text(): Promise<string> {
    return this.#driver.executeScript<string>("return document.body.innerText");
  }

  /** Goes to an address of the open office. */
  async go(address: string): Promise<void> {
    await this.#driver.executeScript(`${COUNTING} location.hash = arguments[0]`, address);
  }

  /** Waits until the room is there, nothing in it is on its way or moves, and two frames look the same. */
  async settles(): Promise<void> {
    await this.#until(() => this.#driver.executeAsyncScript<boolean>(IS_STILL), "the room to settle");
  }

  /** What the page answers to a script; for looking, never for acting. */
  async ask<A>(script: string, ...values: unknown[]): Promise<A> {
    return this.#driver.executeScript<A>(script, ...values);
  }

  async #visible(role: Role, name: string | RegExp): Promise<WebElement | undefined> {
    const candidates = await this.#driver.executeScript<WebElement[]>(SEEN, ROLES[role]);
    for (const candidate of candidates) {
      const called = (await candidate.getAccessibleName()).trim();
      if (typeof name === "string" ? called === name : name.test(called)) return candidate;
    }
    return undefined;
  }

  /** Asks again and again until there is an answer; a page that changes under the question is asked anew. */
  async #until<A>(question: () => Promise<A>, what: string, within = PATIENCE): Promise<NonNullable<A>> {
    const deadline = Date.now() + within;
    for (;;) {
      const answer = await question().catch((error: Error) => {
        if (CHANGED.has(error.name)) return undefined;
        throw error;
      });
      if (answer) return answer;
      if (Date.now() > deadline)
        throw new Error(`waited in vain for ${what}. On the screen:\n${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The first element a CSS selector finds, for what has neither role nor name. */
  async element(selector: string): Promise<WebElement> {
    return this.#until(async () => (await this.#driver.findElements(By.css(selector)))[0], selector);
  }
}

/** Everything the selector finds that somebody can see: React Aria keeps one-dot buttons for screen readers. */
const SEEN = `
  const hasSize = (one) => one.offsetWidth > 1 && (!one.offsetParent || hasSize(one.offsetParent));
  return [...document.querySelectorAll(arguments[0])]
    .filter((one) => one.checkVisibility() && hasSize(one) && !one.closest("[inert], [aria-hidden=true]"));`;

/** Lets the page count its own requests, from the first time on. */
const COUNTING = `
  if (window.requestsUnderWay === undefined) {
    window.requestsUnderWay = 0;
    const ask = window.fetch.bind(window);
    window.fetch = (...what) => {
      window.requestsUnderWay += 1;
      return ask(...what).finally(() => { window.requestsUnderWay -= 1; });
    };
  }`;

/** Answers whether everything is there, and the same two frames in a row. */
const IS_STILL = `
  const answer = arguments[arguments.length - 1];
  ${COUNTING}
  const isThere = () =>
    document.querySelector("main h1") !== null &&
    document.querySelector("[aria-busy=true]") === null &&
    document.fonts.status === "loaded" &&
    [...document.images].every((one) => one.complete) &&
    document.getAnimations().every((one) => one.playState !== "running") &&
    window.requestsUnderWay === 0;
  const looks = () =>
    document.body.innerText +
    [...document.body.querySelectorAll("*")].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].join(" ");
    }).join();
  requestAnimationFrame(() => {
    const before = looks();
    requestAnimationFrame(() => answer(isThere() && looks() === before));
  });`;

const CHANGED = new Set([
  "StaleElementReferenceError",
  "ElementNotInteractableError",
  "ElementClickInterceptedError",
  "NoSuchElementError",
]);
