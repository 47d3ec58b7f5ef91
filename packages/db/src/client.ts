import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "./generated/client";
import { withPlainSql } from "./plain-sql";
import { openPool } from "./pool";
import { nameStatements } from "./statement-names";

export { Prisma };

/** The database, outside of a transaction. */
export type Db = PrismaClient;

/** The database inside a transaction. Whatever writes takes this, so that it cannot write outside of one. */
export type Tx = Prisma.TransactionClient;

export type Database = { readonly prisma: Db; readonly pool: pg.Pool; close(): Promise<void> };

export type DatabaseOptions = {
  url: string;
  /** At most 20, which is the default. */
  poolSize?: number;
  /** Told of connections that were lost while nobody waited for them. */
  onError?: (error: Error) => void;
};

const MOST_CONNECTIONS = 20;

/**
 * Opens the database for a server: Prisma and plain SQL over one pool, every connection acting as `kck_app`.
 *
 * Shapes  nothing is connected before the first query. `close` waits for the connections that are in use.
 * Units   a statement has 10 s, a lock 2 s, an idle transaction and a transaction as a whole 15 s, a wait for a
 *         connection 2 s.
 * Errors  RangeError for more than 20 connections. Queries: PoolBusy after the wait, else Prisma's or pg's errors; the
 *         `detail` of pg's may name values and belongs in no log.
 * Source  DESIGN.md section 5, "server".
 */
export function openDatabase({ url, poolSize = MOST_CONNECTIONS, onError }: DatabaseOptions): Database {
  if (poolSize < 1 || poolSize > MOST_CONNECTIONS) throw new RangeError(`${poolSize} connections are not allowed`);
  const pool = openPool({ url, poolSize });
  const tell = (error: Error) => onError?.(error);
  pool.on("error", tell);
  const naming = nameStatements();
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { onConnectionError: tell, statementNameGenerator: naming }),
    errorFormat: "minimal",
    // Longer than the pool waits, so that a busy pool is always called PoolBusy.
    transactionOptions: { maxWait: 4_000, timeout: 15_000 },
  });
  const close = async () => {
    await client.$disconnect();
    await pool.end();
  };
  return { prisma: withPlainSql(client, pool, naming), pool, close };
}
