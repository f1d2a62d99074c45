import { expect, test } from "@playwright/test";
import { Key } from "selenium-webdriver";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { inside, unlock } from "./way-in";

let office: ReturnType<typeof folder>;
let app: App;

test.beforeEach(async () => {
  office = folder("demo");
  app = await App.start(office.dir, office.dir);
});

test.afterEach(async () => {
  await app.quit();
  office.remove();
});

/** Tries something in the page's own world, and waits for the directive of the policy that it offends. */
const offended = (attempt: string) =>
  app.screen.ask<string>(`
    const told = new Promise((done) =>
      document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true }),
    );
    ${attempt}
    return told;`);

/** What a call to the shell is refused with. */
const refused = (command: string) =>
  app.screen.ask<string>(
    "return window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => 'done', (why) => String(why?.code ?? why))",
    command,
  );

test("the real window runs, loads and reaches nothing that is not its own", async () => {
  await app.screen.find("heading", /./);
  await test.step("scripts and styles of a stranger's", async () => {
    const script = `
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);`;
    expect(await offended(script)).toBe("script-src-elem");
    expect(await app.screen.ask("return window.ran ?? null")).toBeNull();
    const style = `
      const style = document.createElement("style");
      style.textContent = "body { outline: 7px solid red }";
      document.body.append(style);`;
    expect(await offended(style)).toBe("style-src-elem");
    expect(await app.screen.ask("return getComputedStyle(document.body).outlineWidth")).not.toBe("7px");
    const handler = `
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.ran = true");
      document.body.append(button);
      button.click();
      button.remove();`;
    expect(await offended(handler)).toBe("script-src-attr");
    const said = await app.screen.ask(
      "try { return String((0, window.eval)('1 + 1')); } catch (why) { return why.name; }",
    );
    expect(said).toBe("EvalError");
  });
  await test.step("other places", async () => {
    expect(await offended("fetch('https://example.org/').catch(() => {});")).toBe("connect-src");
    expect(await offended("fetch('http://127.0.0.1:9/').catch(() => {});")).toBe("connect-src");
    expect(await offended("new Image().src = 'https://example.org/x.png';")).toBe("img-src");
    const frame = `
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);`;
    expect(await offended(frame)).toBe("frame-src");
    const before = await app.screen.ask<string>("return location.origin");
    await app.screen.ask("location.assign('https://example.org/')");
    expect(await app.screen.ask("return window.open('https://example.org/') === null")).toBe(true);
    expect(await app.screen.ask("return location.origin")).toBe(before);
  });
  await test.step("Tauri", async () => {
    expect(await app.screen.ask("return typeof window.__TAURI__")).toBe("undefined");
    expect(await app.screen.ask("return Object.isFrozen(Object.prototype)")).toBe(true);
    for (const command of [
      "plugin:dialog|open",
      "plugin:dialog|save",
      "plugin:opener|open_path",
      "plugin:window|close",
      "plugin:webview|create_webview_window",
      "plugin:event|emit",
      "plugin:path|resolve_directory",
      "plugin:resources|close",
    ])
      expect(await refused(command), command).toMatch(/not allowed|not found/);
    expect(await refused("get_office")).toBe("locked");
    expect(await refused("no_such_command")).toBe("unknown_command");
  });
});

test("a number can be pasted from the window's clipboard until the office locks", async () => {
  const { screen } = app;
  await unlock(screen, demoPassword());
  await inside(screen);
  const number = await screen.find(
    "button",
    new RegExp(`^${screen.t("components.phone.copy", { number: "" })}`),
  );
  const shown = await number.getText();
  await number.click();
  await screen.sees(screen.t("components.copied"));
  expect(await pasted()).toBe(shown);
  await screen.keys(Key.chord(Key.CONTROL, "l"));
  await unlock(screen, demoPassword());
  await inside(screen);
  expect(await pasted()).toBe("");
});

/** What Ctrl V puts into the search field, read when what is typed after it is there too. */
async function pasted(): Promise<string> {
  const { screen } = app;
  await screen.keys(Key.chord(Key.CONTROL, "k"));
  const field = await screen.element(`[role=dialog] input`);
  await field.sendKeys(Key.chord(Key.CONTROL, "v"));
  await field.sendKeys("!");
  await expect.poll(() => field.getAttribute("value")).toMatch(/!$/);
  const text = await field.getAttribute("value");
  await screen.keys(Key.ESCAPE);
  return (text ?? "").slice(0, -1);
}
