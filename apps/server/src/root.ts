import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: as far above `apps/server/src` as it is above the bundle in `apps/server/dist`. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
