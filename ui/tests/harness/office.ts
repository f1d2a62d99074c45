import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** What lies in the folder: the demo office, nothing yet, or the demo office without its keys. */
export type OfficeKind = "demo" | "empty" | "broken";

/** A folder of its own for one test or worker, removed by `remove`. */
export function folder(kind: OfficeKind): { dir: string; remove: () => void } {
  const dir = join(mkdtempSync(join(tmpdir(), "trinvis-")), "office");
  mkdirSync(dir);
  if (kind !== "empty") {
    if (!existsSync(DEMO)) throw new Error(`${DEMO} is missing`);
    cpSync(DEMO, dir, { recursive: true });
    if (kind === "broken") rmSync(join(dir, "keys.json"));
  }
  return { dir, remove: () => rmSync(join(dir, ".."), { recursive: true, force: true }) };
}
