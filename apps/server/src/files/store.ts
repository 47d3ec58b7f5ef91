import { createHash, randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Keeps the bytes of files outside of the database, under their SHA-256: the same bytes lie there once, and a file that has
 * its name is whole and on the disk.
 *
 * Errors  whatever the file system says.
 */
export function openFileStore(folder: string) {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  async function isThere(sha256: string, sizeBytes: number): Promise<boolean> {
    try {
      return (await stat(pathOf(sha256))).size === sizeBytes;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    }
  }

  return {
    /** Keeps bytes for good, and answers their digest. */
    async keep(bytes: Buffer): Promise<string> {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (await isThere(sha256, bytes.length)) return sha256;
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomBytes(6).toString("hex")}`;
      try {
        await writeThrough(draft, bytes);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
      return sha256;
    },

    read: (sha256: string): ReadStream => createReadStream(pathOf(sha256)),
    isThere,
  };
}
export type FileStore = ReturnType<typeof openFileStore>;

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is only certain once its folder is on the disk; Windows does that by itself and refuses to be asked. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
