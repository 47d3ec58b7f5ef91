import { open } from "node:fs/promises";
import { join } from "node:path";
import { readIfThere } from "./kept-files";

/** What PostgreSQL says of itself in `postmaster.pid`; `ready` is false while it starts and while it stops. */
export type PidFile = { pid: number; port: number; ready: boolean };

/** No system gives out this number, so PostgreSQL takes a file with it for a stale one. */
const NOBODY = 2_147_483_647;

/** Reads `postmaster.pid`; undefined when there is none. Source: PostgreSQL's `src/include/utils/pidfile.h`. */
export async function readPidFile(folder: string): Promise<PidFile | undefined> {
  const text = await readIfThere(join(folder, "postmaster.pid"));
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Takes the dead process's id out of a stale `postmaster.pid`, where PostgreSQL would refuse to start because a stranger
 * has that id now. The file itself stays: its line about shared memory is how PostgreSQL notices orphans of the last
 * run, and starting beside those would destroy data.
 */
export async function disownPidFile(folder: string): Promise<void> {
  const path = join(folder, "postmaster.pid");
  const text = await readIfThere(path);
  if (text === undefined) return;
  const file = await open(path, "r+"); // in place: the file keeps its owner
  try {
    const rest = text.indexOf("\n");
    const disowned = `${NOBODY}${rest === -1 ? "\n" : text.slice(rest)}`;
    await file.writeFile(disowned);
    await file.truncate(Buffer.byteLength(disowned));
  } finally {
    await file.close();
  }
}
