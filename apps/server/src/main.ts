import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { ROOT } from "./root";

// Node keeps what it has compiled, which saves a third of a second at every later start. Where it may not write, it does without.
enableCompileCache(join(ROOT, "node_modules", ".cache", "kck-server"));
await import("./run");
