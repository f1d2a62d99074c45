import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "./harness/chromium";

/** One runner for four jobs; `cargo xtask test` and `cargo xtask tour` choose the project. */
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
    { name: "e2e", testDir: "e2e", workers: 1, timeout: 300_000 },
  ],
});
