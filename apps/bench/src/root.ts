import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, as seen from the bundle in `apps/bench/dist`. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const RESOURCES = join(ROOT, "resources");
