import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { App } from "../harness/app";
import { note, under } from "../harness/figures";
import { folder } from "../harness/office";

const ROUNDS = 5;

/** What a window cost: from its start to its first heading, and the memory of all its processes, in MB. */
interface Cost {
  start: number;
  memory: number;
}

test("start to the unlock screen and memory, beside an empty window", async () => {
  test.setTimeout(300_000);
  const own: Cost[] = [];
  const empty: Cost[] = [];
  // In turn, so that a busy moment of the machine hits both; the first pair warms the disk's cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await cost("TRINVIS_APP_PROGRAM");
    const theirs = await cost("TRINVIS_EMPTY_PROGRAM");
    if (round === 0) continue;
    own.push(ours);
    empty.push(theirs);
  }
  const median = (costs: Cost[], of: keyof Cost) =>
    under(
      0.5,
      costs.map((one) => one[of]),
    );
  const rival = "an empty Tauri window";
  for (const [name, unit, of] of [
    ["start to the unlock screen, median", "ms", "start"],
    ["memory at the unlock screen (PSS), median", "MB", "memory"],
  ] as const) {
    note({ name, value: median(own, of), unit, rival, rival_value: median(empty, of) });
  }
});

async function cost(program: "TRINVIS_APP_PROGRAM" | "TRINVIS_EMPTY_PROGRAM"): Promise<Cost> {
  const { dir, remove } = folder("demo");
  const saves = mkdtempSync(join(tmpdir(), "trinvis-bench-"));
  mkdirSync(saves, { recursive: true });
  const begun = performance.now();
  const app = await App.start(dir, saves, "da", program);
  try {
    await app.screen.element("h1");
    const start = performance.now() - begun;
    const memory = await settledMemory(dir);
    expect(memory).toBeGreaterThan(10);
    return { start, memory };
  } finally {
    await app.quit();
    remove();
    rmSync(saves, { recursive: true, force: true });
  }
}

/** The proportional memory of the window's processes once it has stopped changing. */
async function settledMemory(dir: string): Promise<number> {
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const now = family(dir).reduce((sum, process) => sum + proportional(process), 0);
    if (Math.abs(now - before) < 0.5) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The process on the data folder and all its descendants. */
function family(dir: string): string[] {
  const all = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  const of = new Set(all.filter((entry) => read(entry, "cmdline").includes(`--dir\0${dir}\0`)));
  let size = 0;
  while (size !== of.size) {
    size = of.size;
    for (const entry of all) {
      const parent = /^PPid:\s*(\d+)/m.exec(read(entry, "status"))?.[1];
      if (parent && of.has(parent)) of.add(entry);
    }
  }
  return [...of];
}

function proportional(process: string): number {
  return Number(/^Pss:\s*(\d+) kB/m.exec(read(process, "smaps_rollup"))?.[1] ?? 0) / 1024;
}

function read(process: string, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, "utf8");
  } catch {
    // It ended while we looked.
    return "";
  }
}
