import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./harness/chromium";

/** One runner for six jobs; `cargo xtask test`, `tour`, `bench` and `verify` choose the project. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../target/playwright",
  globalSetup: "./harness/setup.ts",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: CHROMIUM,
  projects: [
    { name: "screens", testDir: "screens", fullyParallel: true },
    { name: "tour", testDir: "tour", testMatch: "screens.spec.ts", fullyParallel: true },
    { name: "tour-app", testDir: "tour", testMatch: "app.spec.ts", workers: 1 },
    { name: "bench-list", testDir: "bench", testMatch: "list.spec.ts", workers: 1 },
    { name: "bench-window", testDir: "bench", testMatch: "window.spec.ts", workers: 1 },
    { name: "exports", testDir: "exports", workers: 1, timeout: 180_000 },
    { name: "e2e", testDir: "e2e", workers: 1, timeout: 300_000 },
  ],
});
