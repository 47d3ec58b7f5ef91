import type { Db, Tx } from "@kck/db";

/** A guard may be held this long; it holds no row and keeps nothing from being cleaned up. */
const LONGEST_MS = 24 * 3_600_000;

function guarded<Result>(db: Db, work: (guard: Tx) => Promise<Result>): Promise<Result> {
  return db.$transaction(
    async (guard) => {
      for (const limit of ["lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"]) {
        await guard.$executeRaw`SELECT set_config(${limit}, '0', true)`;
      }
      return work(guard);
    },
    { timeout: LONGEST_MS },
  );
}

/**
 * Does work that only one process may do at a time; others wait until it is done.
 *
 * The lock is PostgreSQL's, held by a transaction that does nothing else: it is free again when this process dies.
 */
export function alone<Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result> {
  return guarded(db, async (guard) => {
    await guard.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
    return work();
  });
}

/** Like `alone`, but where somebody else is at it already, nothing is done: undefined. */
export function aloneOrNot<Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result | undefined> {
  return guarded(db, async (guard) => {
    const rows = await guard.$queryRaw<{ isOurs: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext(${name})) AS "isOurs"`;
    return rows[0]?.isOurs === true ? work() : undefined;
  });
}
