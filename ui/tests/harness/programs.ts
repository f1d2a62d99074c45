import { fileURLToPath } from "node:url";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The day it is in every screen test: a Monday in week 48. */
export const TODAY = "2026-11-23";

/** A program with a window: Trinvis, or the empty window the bench compares it with. */
export type AppProgram = "TRINVIS_APP_PROGRAM" | "TRINVIS_EMPTY_PROGRAM";

type Variable = "TRINVIS_BRIDGE_PROGRAM" | "TRINVIS_BENCH_PROGRAM" | "TRINVIS_LOGIN_PROGRAM" | AppProgram;

/** What cargo built. `cargo xtask` names it, since cargo may build outside the repository. */
export function program(variable: Variable): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: start this with cargo xtask test --only screens`);
  return path;
}
