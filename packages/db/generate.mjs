import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Generating a client needs no schema engine, yet Prisma downloads one unless told that it is there already.
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
execFileSync(process.execPath, [prisma, "generate", "--schema", join(root, "prisma/schema.prisma")], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    ...process.env,
  },
});
