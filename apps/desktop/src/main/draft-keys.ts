import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "./atomic-file";
import type { Cipher } from "./keychain";

/** Which key closed a draft: one that the keychain guards, or one in a file that only this person may read. */
export type KeyKind = "system" | "file";
export type DraftKeys = { current: KeyKind; keys: ReadonlyMap<KeyKind, Buffer> };

const KEY_BYTES = 32;

/**
 * Opens the keys of the drafts and makes the one that is missing.
 *
 * Both kinds are read, because a keychain may come or go between two starts; new drafts use the keychain's where it
 * is there. A keychain key that cannot be opened is replaced: what it closed could not be read again by anybody.
 */
export async function openDraftKeys(folder: string, keychain: Cipher | null): Promise<DraftKeys> {
  const keys = new Map<KeyKind, Buffer>();
  const inFile = join(folder, "drafts.key");
  const plain = await readFile(inFile).catch(() => null);
  if (plain?.length === KEY_BYTES) keys.set("file", plain);

  if (keychain === null) {
    if (!keys.has("file")) keys.set("file", await made(inFile, (key) => key));
    return { current: "file", keys };
  }

  const inKeychain = join(folder, "drafts.keychain");
  const closed = await readFile(inKeychain).catch(() => null);
  const opened = Buffer.from((closed && keychain.decrypt(closed)) ?? "", "base64");
  const wrap = (key: Buffer) => keychain.encrypt(key.toString("base64"));
  keys.set("system", opened.length === KEY_BYTES ? opened : await made(inKeychain, wrap));
  return { current: "system", keys };
}

async function made(file: string, wrap: (key: Buffer) => Buffer): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  await writeAtomically(file, wrap(key));
  return key;
}
