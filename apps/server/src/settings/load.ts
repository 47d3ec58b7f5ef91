import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root";
import { BadSetting, readSettings, type Settings } from "./settings";

/**
 * Reads the settings of this process: its environment first, then the checkout's `.env` for what is not set there.
 *
 * Errors  BadSetting, also for a `.env` that cannot be read.
 */
export function loadSettings(): Settings {
  const file = join(ROOT, ".env");
  if (existsSync(file)) {
    try {
      process.loadEnvFile(file);
    } catch (cause) {
      throw new BadSetting(`The settings in ${file} cannot be read.`, { cause });
    }
  }
  return readSettings(process.env, ROOT);
}
