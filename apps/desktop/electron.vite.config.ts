import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

/** The oldest runtime on which the app is tested: Electron 25. */
const OLDEST = { node: "node18.15", chrome: "chrome114" } as const;

/** electron-vite asks for relative addresses, which break where a screen's own address has more than one part. */
const fromTheRoot: Plugin = { name: "kck:base", config: () => ({ base: "/" }) };

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
    },
  },
});
