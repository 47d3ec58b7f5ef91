import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf, EmbeddedFailure } from "./failure";

/** Passwords of the three login roles, made once for each data folder. Letters and digits only: they stand in URLs. */
export type Passwords = { superuser: string; owner: string; server: string };

/** Makes the passwords of a new data folder. Those already there are used again: their folder may only be moved away. */
export async function makePasswords(folder: string): Promise<Passwords> {
  const kept = parsePasswords((await readIfThere(passwordFile(folder))) ?? "");
  if (kept !== undefined) return kept;
  const secret = () => randomBytes(24).toString("hex");
  const passwords = { superuser: secret(), owner: secret(), server: secret() };
  await writeWhole(passwordFile(folder), `${JSON.stringify(passwords, null, 2)}\n`);
  return passwords;
}

/** Reads the passwords of a data folder that exists. Errors: `passwords-lost` when their file is missing or broken. */
export async function readPasswords(folder: string): Promise<Passwords> {
  const kept = parsePasswords((await readIfThere(passwordFile(folder))) ?? "");
  if (kept === undefined) throw passwordsLost(folder);
  return kept;
}

/** The port that this folder's PostgreSQL had the last time, if it ever ran. */
export async function readPort(folder: string): Promise<number | undefined> {
  const port = Number(await readIfThere(portFile(folder)));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

export async function keepPort(folder: string, port: number): Promise<void> {
  if ((await readPort(folder)) !== port) await writeWhole(portFile(folder), `${port}\n`);
}

/** Writes a file so that whoever reads it finds all of it or the one before, also after a loss of power. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.part`, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  await syncFolder(dirname(path));
}

/** Makes renames in this folder last. Windows has no such call and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The text of a file, undefined when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return undefined;
  }
}

function passwordFile(folder: string): string {
  return `${folder}.passwords.json`;
}

function portFile(folder: string): string {
  return `${folder}.port`;
}

function parsePasswords(text: string): Passwords | undefined {
  const { superuser, owner, server } = parseObject(text);
  return isSecret(superuser) && isSecret(owner) && isSecret(server) ? { superuser, owner, server } : undefined;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

function isSecret(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{48}$/.test(value);
}

export function passwordsLost(folder: string): EmbeddedFailure {
  const sentence = `The passwords in ${passwordFile(folder)} do not open the database in ${folder}: put back the file that belongs to it.`;
  return new EmbeddedFailure("passwords-lost", sentence);
}
