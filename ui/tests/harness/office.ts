import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./programs";

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
 * middle of its file, or with a damaged first page, without which nothing can be read.
 */
export type OfficeKind = "demo" | "empty" | "broken" | "damaged" | "wrecked";

/** A folder of its own for one test or worker, removed by `remove`. */
export function folder(kind: OfficeKind): { dir: string; remove: () => void } {
  const dir = join(mkdtempSync(join(tmpdir(), "trinvis-")), "office");
  mkdirSync(dir);
  if (kind !== "empty") {
    if (!existsSync(DEMO)) throw new Error(`${DEMO} is missing`);
    cpSync(DEMO, dir, { recursive: true });
    if (kind === "broken") rmSync(join(dir, "keys.json"));
    if (kind === "damaged") damage(join(dir, "trinvis.db"), 0.6);
    if (kind === "wrecked") damage(join(dir, "trinvis.db"), 0);
  }
  return { dir, remove: () => rmSync(join(dir, ".."), { recursive: true, force: true }) };
}

const PAGE = 4096;

/** Turns one bit in the page that lies so far into the file. */
function damage(path: string, at: number): void {
  const bytes = readFileSync(path);
  const byte = Math.floor((bytes.length / PAGE) * at) * PAGE + 1000;
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 16, byte);
  writeFileSync(path, bytes);
}
