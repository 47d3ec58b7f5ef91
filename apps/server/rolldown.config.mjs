import { existsSync } from "node:fs";
import { defineConfig } from "rolldown";

// Our own packages are bundled, what npm installs stays outside: it is there wherever the server runs.
const isInstalled = (id) => !/^(\.|\/|[A-Za-z]:\\|@kck\/)/.test(id);
const programs = [
  "main",
  "admin",
  "import-intakes",
  "import-cards",
  "import-card-list",
  "import-districts",
  "export-cards",
].filter((name) => existsSync(`src/${name}.ts`));

export default defineConfig({
  input: Object.fromEntries(programs.map((name) => [name, `src/${name}.ts`])),
  platform: "node",
  external: isInstalled,
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name]-[hash].js", cleanDir: true },
});
