import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./failure";

/**
 * Tells one life of a process id from the next, because ids are given out again.
 *
 * Shapes  in: a process id; out: a mark that stays the same while that process lives, undefined when nobody lives there.
 *         A zombie counts as dead: it holds no file and no port, and where nobody reaps it, it stays for ever.
 * Units   on Linux the start in clock ticks since boot; elsewhere the start as `ps` prints it. Only ever compared.
 * Errors  never throws.
 * Source  proc_pid_stat(5), fields 3 and 22.
 */
export function lifeOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") return lifeOnLinux(pid);
  if (process.platform === "win32") return answersSignals(pid) ? "alive" : undefined;
  const [state, ...started] = ps(pid, "stat=,lstart=").split(/\s+/);
  return state === undefined || state === "" || state.startsWith("Z") ? undefined : started.join("-");
}

/** Whether the process that had this mark still lives. Cheap enough to be asked four times a second. */
export function livesOn(pid: number, life: string): boolean {
  return process.platform === "linux" ? lifeOnLinux(pid) === life : answersSignals(pid);
}

/** Whether the living process `pid` is a PostgreSQL that works in `folder` (a real path), and no stranger. */
export function isPostgresIn(pid: number, folder: string): boolean {
  if (process.platform === "win32") return tasklist(pid).includes("postgres.exe"); // the password tells the rest
  if (process.platform !== "linux") return ps(pid, "command=").includes(`-D ${folder}`);
  try {
    const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return name === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

/**
 * Asks `question` again and again until it answers.
 *
 * Units   `every` and `within` in milliseconds.
 * Errors  undefined when the time is over or the signal asks to stop; what `question` throws is passed on.
 */
export async function waitFor<T>(
  question: () => T | undefined | Promise<T | undefined>,
  { every, within, signal }: { every: number; within: number; signal?: AbortSignal | undefined },
): Promise<T | undefined> {
  const end = performance.now() + within;
  while (signal?.aborted !== true) {
    const answer = await question();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await sleep(every);
  }
  return undefined;
}

function lifeOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
  // The second field is the program's name in brackets and may hold anything, brackets and spaces too.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function ps(pid: number, columns: string): string {
  const asked = spawnSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" });
  return asked.stdout?.trim() ?? "";
}

function tasklist(pid: number): string {
  const asked = spawnSync("tasklist", ["/FI", `PID eq ${pid}`, "/NH", "/FO", "CSV"], { encoding: "utf8" });
  return asked.stdout ?? "";
}
