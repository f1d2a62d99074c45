import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./programs";
import { Updates } from "./updates";

/** Where the run's demo office lies; it is made once and only ever copied. */
export const DEMO = join(ROOT, "target", "screens", "office");
/** What the maker of the demo office said, with its password. */
export const DEMO_SAID = join(ROOT, "target", "screens", "said.txt");

/** The password of the demo office, as `trinvis-bridge demo` printed it. */
export function demoPassword(): string {
  const said = readFileSync(DEMO_SAID, "utf8");
  const password = /password[^:]*:\s*(.+)$/im.exec(said)?.[1]?.trim();
  if (!password) throw new Error(`no password in what the demo said:\n${said}`);
  return password;
}

/**
 * What lies in the folder: the demo office, nothing yet, the demo office without its keys, with a damaged page in the
 * middle of its file, or with a damaged first page, without which nothing can be read; the demo office where others have
 * chosen something for everybody, where the program has stumbled, or where a signed update lies in a folder.
 */
export type OfficeKind =
  | "demo"
  | "empty"
  | "broken"
  | "damaged"
  | "wrecked"
  | "ruled"
  | "crashed"
  | "updated";

/** What those who look after the PCs have written, right or wrong. */
export type Policy = Record<string, unknown>;

/** A folder of its own for one test or worker, removed by `remove`. */
export function folder(kind: OfficeKind, policy?: Policy): { dir: string; remove: () => void } {
  const dir = join(mkdtempSync(join(tmpdir(), "trinvis-")), "office");
  mkdirSync(dir);
  if (kind !== "empty") {
    if (!existsSync(DEMO)) throw new Error(`${DEMO} is missing`);
    cpSync(DEMO, dir, { recursive: true });
    if (kind === "broken") rmSync(join(dir, "keys.json"));
    if (kind === "damaged") damage(join(dir, "trinvis.db"), 0.6);
    if (kind === "wrecked") damage(join(dir, "trinvis.db"), 0);
    if (kind === "crashed") stumble(dir);
    if (kind === "updated") new Updates(dir).publish("9.0.0");
  }
  const rules = policy ?? (kind === "ruled" ? ruled(dir) : null);
  if (rules) writeFileSync(join(dir, "policy.json"), JSON.stringify(rules));
  return { dir, remove: () => rmSync(join(dir, ".."), { recursive: true, force: true }) };
}

/** A folder for the copies and a short time before the lock; and two mistakes. */
function ruled(dir: string): Policy {
  const backupFolder = join(dir, "..", "Kopier fra Sønder Ærø Boligforening");
  mkdirSync(backupFolder);
  return { backupFolder, idleMinutes: 3, language: "dansk", colour: "petrol" };
}

/** Lays down a report, as the program writes it when it stumbles. */
function stumble(dir: string): void {
  mkdirSync(join(dir, "crashes"));
  const system = { name: "Windows", version: "10.0.22631.4460", architecture: "x86_64" };
  const report = {
    at: "2026-11-20T13:41:07.512Z",
    version: "0.1.0",
    system,
    kind: "out_of_bounds",
    place: "src-tauri/print/src/pictures.rs:118:24",
    thread: "tokio-runtime-worker",
  };
  writeFileSync(join(dir, "crashes", "2026-11-20T13-41-07.512000.json"), JSON.stringify(report));
}

const PAGE = 4096;

/** Turns one bit in the page that lies so far into the file. */
function damage(path: string, at: number): void {
  const bytes = readFileSync(path);
  const byte = Math.floor((bytes.length / PAGE) * at) * PAGE + 1000;
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 16, byte);
  writeFileSync(path, bytes);
}
