import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { test } from "@playwright/test";
import { App } from "../harness/app";
import { demoPassword, folder } from "../harness/office";
import { program } from "../harness/programs";
import { beginTalk, findsTalk, inside, unlock } from "./way-in";

/** What stands in for the system: it tells the app that the session locks or the PC sleeps. */
class Login {
  readonly #process: ChildProcess;
  readonly #lines: Interface;

  private constructor(process: ChildProcess, lines: Interface) {
    this.#process = process;
    this.#lines = lines;
  }

  /** Starts on the test's own bus, which the app takes for the system's. */
  static async start(): Promise<Login> {
    process.env["DBUS_SYSTEM_BUS_ADDRESS"] = process.env["DBUS_SESSION_BUS_ADDRESS"];
    const child = spawn(program("TRINVIS_LOGIN_PROGRAM"), { stdio: ["pipe", "pipe", "inherit"] });
    const login = new Login(child, createInterface({ input: child.stdout }));
    await login.says("ready");
    return login;
  }

  async says(word: string): Promise<void> {
    for await (const [line] of lines(this.#lines)) if (line === word) return;
  }

  tell(what: "lock" | "sleep"): void {
    this.#process.stdin?.write(`${what}\n`);
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, "exit");
    this.#process.stdin?.end();
    await ended;
  }
}

async function* lines(of: Interface): AsyncGenerator<unknown[]> {
  for (;;) yield await once(of, "line");
}

test("the office locks with the system, and what was being typed waits", async () => {
  const office = folder("demo");
  const login = await Login.start();
  const [, app] = await Promise.all([login.says("heard"), App.start(office.dir, office.dir)]);
  const { screen } = app;
  const { t } = screen;
  const typed = "Vi blev afbrudt midt i";
  try {
    await unlock(screen, demoPassword());
    await inside(screen);
    await beginTalk(screen, typed);
    login.tell("lock");
    await findsTalk(screen, demoPassword(), typed);
    login.tell("sleep");
    await screen.find("heading", t("session.unlock.title"));
  } finally {
    await app.quit();
    await login.stop();
    office.remove();
  }
});
