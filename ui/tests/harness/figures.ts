import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./programs";

/** Where the browser's and the window's part of the bench leave their rows for `cargo xtask bench`. */
const FILE = join(ROOT, "target", "bench-ui.json");

/** A figure beside its rival or limit, as the other parts of the bench write it. */
interface Figure {
  name: string;
  value: number;
  unit: string;
  rival: string;
  rival_value: number;
}

/** Adds a figure to the run's rows. */
export function note(figure: Figure): void {
  mkdirSync(dirname(FILE), { recursive: true });
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as unknown[]) : [];
  const row = { ...figure, ratio: figure.value / figure.rival_value };
  writeFileSync(FILE, JSON.stringify([...before, row], null, 2));
}

/** The time that the given part (0–1) of the times stay under. */
export function under(part: number, times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}
