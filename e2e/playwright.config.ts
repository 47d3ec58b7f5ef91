import { defineConfig } from "@playwright/test";

/** Chromium's own sandbox cannot start under root, as in a container of a CI; nowhere else is it switched off. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const BROWSER_SPECS = "**/*.browser.spec.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: process.env.CI === "true",
  workers: 1,
  timeout: 60_000,
  reporter: [["list"]],
  use: { locale: "pl-PL", timezoneId: "Europe/Warsaw", trace: "retain-on-failure" },
  projects: [
    { name: "electron", testIgnore: BROWSER_SPECS },
    {
      name: "chromium",
      testMatch: BROWSER_SPECS,
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium",
          args: [...QUIET, ...asRoot],
        },
      },
    },
  ],
});
