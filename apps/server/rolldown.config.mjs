import { existsSync } from "node:fs";
import { defineConfig } from "rolldown";

const programs = [
  "main",
  "admin",
  "import-intakes",
  "import-cards",
  "import-card-list",
  "import-districts",
  "export-cards",
].filter((name) => existsSync(`src/${name}.ts`));

/** What npm installs, in chunks of its own. */
const INSTALLED = "installed";
const isInstalled = (name) => name.startsWith(INSTALLED);

export default defineConfig({
  input: Object.fromEntries(programs.map((name) => [name, `src/${name}.ts`])),
  platform: "node",
  // What npm installs is bundled too: Node took a third of a second to find and read its thousand files at every start.
  // pino looks for its workers beside its own file, pg-native is only there where somebody wants it.
  external: /^(pino|pg-native)$/,
  output: {
    dir: "dist",
    format: "esm",
    chunkFileNames: ({ name }) => `${isInstalled(name) ? INSTALLED : "[name]"}-[hash].js`,
    cleanDir: true,
    // One program does not read what only another one uses.
    codeSplitting: { groups: [{ name: INSTALLED, test: /[\\/]node_modules[\\/]/, entriesAware: true }] },
    // Node reads the map of every file that names one, so only our own code does, and without the sources, which lie in the checkout.
    sourcemap: "hidden",
    sourcemapExcludeSources: true,
    postFooter: ({ name, fileName }) => (isInstalled(name) ? "" : `//# sourceMappingURL=${fileName}.map`),
  },
});
