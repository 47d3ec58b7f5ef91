import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BadSetting } from "./settings";

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

/**
 * The secret that signs cookies and encrypts second factors, as kept in the data folder; made there the first time.
 *
 * Shapes  43 characters of base64url, which are 256 bits.
 * Errors  BadSetting where the file is there and holds no secret; whatever the file system says otherwise.
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "secret");
  const found = await readIfThere(path);
  if (found !== null) return found;
  await mkdir(dataFolder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    // A link is refused where another server was first, so that both go on with the same secret.
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const kept = await readIfThere(path);
  if (kept === null) throw new BadSetting(`The secret in ${path} cannot be read.`);
  return kept;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    const secret = (await readFile(path, "utf8")).trim();
    if (secret.length < 32) throw new BadSetting(`The file ${path} holds no secret: restore it, or set KCK_SECRET.`);
    await chmod(path, 0o600);
    return secret;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
