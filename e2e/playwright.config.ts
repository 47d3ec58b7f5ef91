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

/** Without a picture of each moment, which takes a journey a fifth of its time. */
const TRACE = { mode: "retain-on-failure", screenshots: false } as const;

const BROWSER_SPECS = "**/*.browser.spec.ts";
const ACCESSIBILITY = "accessibility/*.browser.spec.ts";
/** Held to the clock: `npm test` runs it when nothing else is; not recorded, which takes a page longer than what is measured. */
const TIMED = "**/*.timed.browser.spec.ts";

const inChromium: NonNullable<Parameters<typeof defineConfig>[0]["use"]> = {
  browserName: "chromium",
  launchOptions: {
    executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium",
    args: [...QUIET, ...asRoot],
  },
};

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: process.env.CI === "true",
  workers: 2,
  // A machine that does other things too takes its time: a test fails for what is wrong, not for what is slow.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: { locale: "pl-PL", timezoneId: "Europe/Warsaw", trace: TRACE },
  projects: [
    { name: "electron", workers: 1, testIgnore: BROWSER_SPECS },
    { name: "chromium", workers: 1, testMatch: BROWSER_SPECS, testIgnore: [ACCESSIBILITY, TIMED], use: inChromium },
    {
      name: "timed",
      workers: 1,
      testMatch: TIMED,
      outputDir: "test-results/timed", // a run empties its folder, and this one comes after the others
      use: { ...inChromium, trace: "off" },
    },
    // A hundred screens that share nothing: as many at once as a small machine has cores.
    { name: "accessibility", workers: 2, testMatch: ACCESSIBILITY, use: inChromium },
  ],
});
