import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Command, Request, Response } from "../../src/ipc/client";
import { program, ROOT, TODAY } from "./programs";

/** A running bridge: the whole app on a folder of its own. */
export class Bridge {
  readonly #process: ChildProcess;
  /** The address to open, with its token. */
  readonly url: string;
  /** The data folder. */
  readonly dir: string;

  private constructor(process: ChildProcess, url: string, dir: string) {
    this.#process = process;
    this.url = url;
    this.dir = dir;
  }

  /** Starts one on a free port. */
  static async start(dir: string): Promise<Bridge> {
    const args = ["serve", "--dir", dir, "--port", "0", "--today", TODAY];
    const child = spawn(program("TRINVIS_BRIDGE_PROGRAM"), args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TRINVIS_PAGE: join(ROOT, "ui", "dist") },
    });
    const lines = createInterface({ input: child.stdout });
    const [first] = await Promise.race([once(lines, "line"), once(child, "exit").then(gone)]);
    return new Bridge(child, String(first), dir);
  }

  /** Runs a command, as the page would. */
  async call<C extends Command>(command: C, request: Request<C>): Promise<Response<C>> {
    const [address, token] = this.url.split("/#token=");
    const answer = await fetch(`${address}/ipc/${command}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify(request),
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${command}: ${answer.status} ${body}`);
    return JSON.parse(body) as Response<C>;
  }

  /** Lets the disk have so many bytes left from now on. */
  leave(bytes: number): void {
    writeFileSync(join(this.dir, "free-space.txt"), String(bytes));
  }

  /** What somebody would paste now; nothing when the clipboard is empty. */
  clipboard(): string {
    const file = join(this.dir, "clipboard.txt");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** Stops it in order, so that the office is closed as the app would. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGTERM");
    await ended;
  }
}

function gone([code]: unknown[]): never {
  throw new Error(`the bridge ended with ${String(code)} before it served`);
}
