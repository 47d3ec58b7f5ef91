import { defineConfig } from "@playwright/test";

/** Takes the pictures of docs/screens; it tests nothing that the other specs do not. */
export default defineConfig({
  testDir: ".",
  testMatch: "make.ts",
  outputDir: "../test-results/screens",
  workers: 1,
  retries: 1,
  timeout: 120_000,
  reporter: [["list"]],
});
