import { execFile } from "node:child_process";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account";
import { giveTo } from "./account";
import type { Binaries } from "./binaries";
import { codeOf, EmbeddedFailure, interrupted } from "./failure";
import { makePasswords, type Passwords, readIfThere, syncFolder, writeWhole } from "./kept-files";
import { programEnv } from "./program-env";
import { hindranceIn } from "./startup-log";

/** Present in every data folder that was made here, and only there. */
const OUR_MARK = "kck.json";

/** The role that only the supervisor uses: to recognise its own PostgreSQL. */
export const SUPERUSER = "kck_super";

/** The system's rules for letters; pg_trgm cuts words by them and, under plain C, loses every Polish letter. */
const LETTERS = { linux: "C.UTF-8", darwin: "en_US.UTF-8" } as const;

/** What is in a data folder: a database of ours for these binaries, or nothing yet. */
export type FolderState = "ours" | "empty";

/**
 * Looks at a data folder without changing anything in it.
 *
 * Errors  `newer-version` and `older-version` when another PostgreSQL made it, `not-ours` when something else did.
 */
export async function inspectFolder(folder: string, major: number): Promise<FolderState> {
  const found = (await readIfThere(join(folder, "PG_VERSION")))?.trim();
  if (found === undefined) {
    if ((await entriesOf(folder)).length === 0) return "empty";
    throw notOurs(folder);
  }
  if ((await readIfThere(join(folder, OUR_MARK))) === undefined) throw notOurs(folder);
  if (Number(found) === major) return "ours";
  const reason = Number(found) > major ? "newer-version" : "older-version";
  const cure = reason === "newer-version" ? "use a newer KCK" : "move the data over with pg_dumpall";
  const sentence = `The folder ${folder} holds data of PostgreSQL ${found} and this is PostgreSQL ${major}: ${cure}, or set KCK_DATA to another folder.`;
  throw new EmbeddedFailure(reason, sentence);
}

/**
 * Makes a new database cluster with its roles and the empty database `kck`.
 *
 * All of it happens in a folder beside the final one, which gets its name last: whoever is killed half-way leaves
 * rubbish that the next attempt removes, never half a database.
 *
 * Roles   `kck_owner` owns the database, may create roles (and databases, which copies for tests need) and is no
 *         superuser; as owner it may create the trusted extensions pg_trgm, unaccent, btree_gin. `kck_app` cannot log in
 *         and is who the migrations grant rights to. `kck_server` logs in, is a member of `kck_app` and owns nothing.
 * Errors  `disk-full`, `not-writable`, `did-not-start` with what initdb said.
 */
export async function initialise(
  folder: string,
  binaries: Binaries,
  { account, durable, signal }: { account: Account; durable: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  await removeLeftovers(folder);
  const passwords = await makePasswords(folder);
  const workshop = `${folder}.new-${process.pid}`;
  const data = join(workshop, "data");
  const passwordFile = join(workshop, "password");
  try {
    await mkdir(workshop, { mode: 0o700 });
    await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
    await giveTo(account, workshop);
    const run = { ...account, cwd: dirname(folder), env: programEnv(), ...(signal && { signal }) };
    const letters = LETTERS[process.platform === "darwin" ? "darwin" : "linux"];
    const initdb = [
      ...["-D", data, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
      ...(process.platform === "win32" ? [] : [`--lc-ctype=${letters}`]),
      ...["--text-search-config=simple", "--data-checksums", ...(durable ? [] : ["--no-sync"])],
    ];
    await runProgram(binaries.initdb, initdb, run, folder);
    const single = ["--single", "-j", "-D", data, "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic"];
    await runProgram(binaries.postgres, [...single, ...(durable ? [] : ["-c", "fsync=off"]), "postgres"], run, folder, {
      input: roles(passwords),
    });
    await writeWhole(join(data, OUR_MARK), '{ "layout": 1 }\n');
    await giveTo(account, join(data, OUR_MARK));
    await putInPlace(data, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 3 });
  }
}

function roles(passwords: Passwords): string {
  const statements = [
    "CREATE ROLE kck_app NOLOGIN",
    `CREATE ROLE kck_owner LOGIN CREATEROLE CREATEDB PASSWORD '${passwords.owner}'`,
    `CREATE ROLE kck_server LOGIN PASSWORD '${passwords.server}'`,
    "GRANT kck_app TO kck_server",
    "GRANT kck_app TO kck_owner WITH ADMIN TRUE, INHERIT FALSE, SET TRUE",
    "CREATE DATABASE kck OWNER kck_owner",
  ];
  return statements.map((statement) => `${statement};\n\n`).join(""); // `-j`: a statement ends with an empty line
}

async function runProgram(
  program: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; signal?: AbortSignal },
  folder: string,
  { input = "" } = {},
): Promise<void> {
  try {
    const running = promisify(execFile)(program, args, { ...options, maxBuffer: 16 * 1024 * 1024 });
    running.child.stdin?.end(input);
    await running;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (options.signal?.aborted) throw interrupted();
    if (codeOf(error) !== undefined) throw error; // could not be run at all
    const said = "stderr" in error ? String(error.stderr) : error.message;
    const hindrance = hindranceIn(said, folder);
    throw typeof hindrance === "string" ? error : hindrance;
  }
}

async function putInPlace(data: string, folder: string): Promise<void> {
  if ((await entriesOf(folder)).length > 0) throw notOurs(folder);
  await rmdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
  await rename(data, folder);
  await syncFolder(dirname(folder));
}

async function removeLeftovers(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.new-`;
  for (const name of (await readdir(dirname(folder))).filter((entry) => entry.startsWith(prefix))) {
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return [];
  }
}

function notOurs(folder: string): EmbeddedFailure {
  const sentence = `The folder ${folder} is not empty and holds no database of KCK: set KCK_DATA to another folder.`;
  return new EmbeddedFailure("not-ours", sentence);
}
