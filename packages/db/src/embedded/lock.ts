import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, EmbeddedFailure } from "./failure";
import { lifeOf } from "./process";

const TRIES = 4;

/**
 * Keeps a second server away from a data folder for as long as this process lives.
 *
 * Each process makes an empty file that names it (`postgres.lock-<pid>-<start>`) and then looks for others. A file whose
 * process is dead never comes to life again, so removing it cannot hit a living holder: the race of "one lock file,
 * found stale, taken over by two" does not exist.
 *
 * Shapes  in: the data folder; out: a function that gives it back.
 * Errors  `second-copy` when another living process, or this one, has it already.
 */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  const life = lifeOf(process.pid) ?? "unknown";
  const own = `${folder}.lock-${process.pid}-${life.replaceAll(/[^\w]+/g, "_")}`;
  for (let tries = 1; ; tries += 1) {
    await claim(own, folder);
    const holder = await otherHolder(folder, own);
    if (holder === undefined) return () => rm(own, { force: true });
    await rm(own, { force: true });
    if (tries === TRIES) throw secondCopy(folder, holder);
    // Two that came at once see each other and both step back; one of them is first the next time.
    await sleep(Math.random() * 60 * tries);
  }
}

async function claim(own: string, folder: string): Promise<void> {
  try {
    await writeFile(own, "", { flag: "wx" });
  } catch (error) {
    throw codeOf(error) === "EEXIST" ? secondCopy(folder, process.pid) : error;
  }
}

async function otherHolder(folder: string, own: string): Promise<number | undefined> {
  const prefix = `${basename(folder)}.lock-`;
  const claims = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  let holder: number | undefined;
  for (const name of claims) {
    const path = join(dirname(folder), name);
    if (path === own) continue;
    const [pid, life] = name.slice(prefix.length).split("-");
    if (lifeOf(Number(pid))?.replaceAll(/[^\w]+/g, "_") === life) holder = Number(pid);
    else await rm(path, { force: true });
  }
  return holder;
}

function secondCopy(folder: string, pid: number): EmbeddedFailure {
  const sentence = `Another KCK server (process ${pid}) already uses ${folder}: stop it, or set KCK_DATA to another folder.`;
  return new EmbeddedFailure("second-copy", sentence);
}
