import { spawnSync } from "node:child_process";
import { lchown, lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, EmbeddedFailure } from "./failure";

/** The account that PostgreSQL runs under when we are root; undefined means "as ourselves". */
export type Account = { uid: number; gid: number } | undefined;

/**
 * Chooses who PostgreSQL runs as: it refuses to be root.
 *
 * Shapes  in: the data folder, which need not exist; out: the account, undefined when we are not root.
 *         A folder that has an owner keeps it, whatever accounts are added to the system later.
 * Errors  `no-account` when the system has neither `postgres` nor `nobody`.
 */
export async function accountFor(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await ownerOf(folder);
  if (owner !== undefined && owner.uid !== 0) return owner;
  const account = systemAccount("postgres") ?? systemAccount("nobody");
  if (account !== undefined) return account;
  throw new EmbeddedFailure(
    "no-account",
    "PostgreSQL refuses to run as root and this system has neither a postgres nor a nobody account to run it under.",
  );
}

/** Finds the first folder on the way to `path` that the account may not enter; undefined when it gets there. */
export function firstClosedFolder(path: string, account: Account): string | undefined {
  if (account === undefined) return undefined;
  // Asking the system as that account is the only answer that knows access lists and read-only mounts.
  const script = `p=; IFS=/; set -f; for s in $1; do p="$p\${s:+/$s}"; cd "\${p:-/}" 2>/dev/null || { printf %s "$p"; exit 1; }; done`;
  const asked = spawnSync("/bin/sh", ["-c", script, "sh", path], { ...account, cwd: "/", encoding: "utf8" });
  return asked.status === 1 ? asked.stdout : undefined;
}

/** Gives a file, or a folder and all in it, to the account. Links are changed themselves, never what they point to. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account === undefined) return;
  await lchown(path, account.uid, account.gid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const entry of await readdir(path, { recursive: true })) {
    await lchown(join(path, entry), account.uid, account.gid);
  }
}

async function ownerOf(folder: string): Promise<Account> {
  try {
    const { uid, gid } = await stat(folder);
    return { uid, gid };
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return undefined;
  }
}

function systemAccount(name: string): Account {
  const ask = (what: string) => spawnSync("id", [what, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
