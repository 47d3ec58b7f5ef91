import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { accountFor, firstClosedFolder } from "@kck/db";
import type { Settings } from "./settings/settings";

/** Where services of a Unix system keep what is theirs. */
const SYSTEM_FOLDER = "/var/lib/kck";

/**
 * The folder of the embedded PostgreSQL.
 *
 * PostgreSQL refuses to be root and gets another account. Where root's checkout is closed to that account (under `/root`, say)
 * and nobody set KCK_DATA, the cluster lies in a folder of its own under `/var/lib/kck`.
 */
export async function clusterFolder(settings: Settings, root: string): Promise<string> {
  const usual = join(settings.dataFolder, "postgres");
  if (settings.isDataFolderGiven || process.getuid?.() !== 0) return usual;
  const account = await accountFor(usual);
  if (firstClosedFolder(root, account) === undefined) return usual;
  const own = createHash("sha256").update(settings.dataFolder).digest("hex").slice(0, 12);
  await mkdir(join(SYSTEM_FOLDER, own), { recursive: true, mode: 0o755 });
  return join(SYSTEM_FOLDER, own, "postgres");
}
