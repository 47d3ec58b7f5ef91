import { defineConfig } from "rolldown";

// Our own packages are bundled, what npm installs stays outside, as in the server.
const isInstalled = (id) => !/^(\.|\/|[A-Za-z]:\\|@kck\/)/.test(id);

export default defineConfig({
  input: { main: "src/main.ts", thin: "src/floors/thin.ts" },
  platform: "node",
  external: isInstalled,
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name]-[hash].js", cleanDir: true },
});
