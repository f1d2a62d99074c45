import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from "@playwright/test";

/** Debian's Chromium, quiet on the network, seeing the page as a Danish office does. */
export const CHROMIUM = {
  browserName: "chromium",
  locale: "da-DK",
  timezoneId: "Europe/Copenhagen",
  viewport: { width: 1280, height: 800 },
  // Motion is the same for everybody here: none.
  contextOptions: { reducedMotion: "reduce" },
  trace: "retain-on-failure",
  screenshot: "only-on-failure",
  launchOptions: {
    executablePath: process.env["TRINVIS_CHROMIUM"] ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
} satisfies Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;
