import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";
import type pg from "pg";
import { ROOT } from "../root";

/** On what was measured. */
export async function describe(pool: pg.Pool) {
  const { rows } = await pool.query("SELECT current_setting('server_version') AS version");
  const commit = () => execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    postgresql: String(rows[0]?.version),
    commit: commit(),
  };
}
export type Machine = Awaited<ReturnType<typeof describe>>;
