import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { Builder, type WebDriver } from "selenium-webdriver";
import { type AppProgram, program } from "./programs";
import { Screen } from "./screen";
import type { Language } from "./words";

const DRIVER = process.env["TRINVIS_WEBKIT_DRIVER"] ?? "/usr/bin/WebKitWebDriver";

/** The built app in its own window, driven through WebKitGTK's WebDriver. */
export class App {
  readonly screen: Screen;
  readonly #driver: WebDriver;
  readonly #server: ChildProcess;
  readonly #dir: string;

  private constructor(driver: WebDriver, server: ChildProcess, dir: string, language: Language) {
    this.#dir = dir;
    this.#driver = driver;
    this.#server = server;
    this.screen = new Screen(driver, language);
  }

  /** Starts it on a data folder; what is saved through a dialog goes to `saves`. */
  static async start(
    dir: string,
    saves: string,
    language: Language = "da",
    of: AppProgram = "TRINVIS_APP_PROGRAM",
  ): Promise<App> {
    const port = await freePort();
    const server = spawn(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        LIBGL_ALWAYS_SOFTWARE: "1",
        TAURI_AUTOMATION: "true",
        TAURI_WEBVIEW_AUTOMATION: "true",
        TRINVIS_TEST_SAVE_DIR: saves,
      },
    });
    await answers(port);
    const binary = program(of);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "wry",
        "webkitgtk:browserOptions": { binary, args: ["--dir", dir] },
      })
      .build();
    return new App(driver, server, dir, language);
  }

  /** A picture of the window's page. */
  async picture(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await this.#driver.takeScreenshot(), "base64");
  }

  /** Ends the app and its driver, and waits until the app has really gone. */
  async quit(): Promise<void> {
    await this.#driver.quit();
    await hasEnded(this.#dir);
    const ended = once(this.#server, "exit");
    this.#server.kill();
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Waits until no process works on the data folder any more: closing takes a copy, which takes a moment. */
async function hasEnded(dir: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (readdirSync("/proc").some((entry) => /^\d+$/.test(entry) && worksOn(entry, dir))) {
    if (Date.now() > deadline) throw new Error("the app did not end");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function worksOn(process: string, dir: string): boolean {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8").includes(`--dir\0${dir}\0`);
  } catch {
    // It ended while we looked.
    return false;
  }
}

/** Waits until the driver answers on its port. */
async function answers(port: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
