import { defineConfig } from "vitest/config";

const files = (ending: string) => ["packages", "apps"].map((folder) => `${folder}/**/*.${ending}`);

const postgres = {
  globalSetup: "packages/db/src/testing/global-setup.ts",
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

// Three projects: a run of rules alone starts no PostgreSQL, and what is held to the clock runs last and alone.
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // What is waited for comes or does not; how soon is asked where something is held to the clock.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          // Properties try hundreds of cases; on a busy machine of two cores five seconds are too few.
          testTimeout: 30_000,
          include: files("test.{ts,tsx}"),
          exclude: ["**/node_modules/**", ...files("pg.test.ts"), ...files("timed.test.ts")],
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: files("pg.test.ts"),
          ...postgres,
        },
      },
      {
        extends: true,
        test: {
          name: "timed",
          include: files("timed.test.ts"),
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...postgres,
        },
      },
    ],
  },
});
