import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

/** The oldest runtime on which the app is tested: Electron 25. */
const OLDEST = { node: "node18.15", chrome: "chrome114" } as const;

/** electron-vite asks for relative addresses, which break where a screen's own address has more than one part. */
const fromTheRoot: Plugin = { name: "kck:base", config: () => ({ base: "/" }) };

/**
 * What the first screen needs anyway comes in a few files: each screen alone asks for ninety small ones, one waiting for
 * another. What only one screen needs (the map, the numbers of phones, its own code) stays with that screen.
 */
const TOGETHER = [
  {
    name: "kit",
    test: /node_modules[\\/](?:react|react-dom|scheduler|@mantine|@floating-ui|@tanstack|@trpc|i18next|react-i18next|zod)[\\/]/,
    minShareCount: 4,
    priority: 2,
  },
  { name: "common", test: /[\\/]renderer[\\/]|[\\/]packages[\\/]/, minShareCount: 4, priority: 1 },
];

export default defineConfig({
  main: {
    build: {
      target: OLDEST.node,
      externalizeDeps: false,
      rolldownOptions: { output: { format: "cjs" } },
    },
  },
  preload: {
    build: {
      target: OLDEST.node,
      externalizeDeps: false,
      rolldownOptions: { output: { format: "cjs" } },
    },
  },
  renderer: {
    plugins: [react(), fromTheRoot],
    worker: { format: "es" },
    build: {
      target: OLDEST.chrome,
      minify: "oxc",
      // A picture inside a script could not be refused or cached on its own.
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } },
    },
  },
});
