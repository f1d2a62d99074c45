import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEMO, DEMO_SAID } from "./office";
import { program, TODAY } from "./programs";

/** Makes the demo office of this run. */
export default function setup(): void {
  const out = join(DEMO, "..");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const bridge = program("TRINVIS_BRIDGE_PROGRAM");
  const said = execFileSync(bridge, ["demo", "--dir", DEMO, "--out", out, "--today", TODAY], {
    encoding: "utf8",
  });
  writeFileSync(DEMO_SAID, said);
}
