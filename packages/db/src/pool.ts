import { Socket } from "node:net";
import pg from "pg";
import { holdForTransaction } from "./plain-sql";

/** All connections were taken for two seconds. The server answers 503 with Retry-After. */
export class PoolBusy extends Error {
  override readonly name = "PoolBusy";

  constructor(options?: ErrorOptions) {
    super("no database connection became free in time", options);
  }
}

export type PoolSettings = { url: string; poolSize: number };

/** What every connection of a server has, whatever the address says. Times in milliseconds. */
const SESSION = {
  role: "kck_app",
  TimeZone: "UTC", // Prisma's adapter drops the offset of a timestamp
  statement_timeout: 10_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 15_000,
};

const WAIT_MS = 2_000;

/** Opens a pool whose connections act as `kck_app`; waiting too long for one of them is `PoolBusy`. */
export function openPool({ url, poolSize }: PoolSettings): pg.Pool {
  const address = new URL(url);
  const options = Object.entries(SESSION).map(([name, value]) => `-c ${name}=${value}`);
  address.searchParams.set("options", options.join(" "));
  address.searchParams.set("application_name", "kck");
  return new ImpatientPool({
    connectionString: address.href,
    max: poolSize,
    connectionTimeoutMillis: WAIT_MS,
    keepAlive: true,
    // Statements that do not wait for each other travel together; PostgreSQL does them in the order in which they were asked.
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
}

/**
 * Sends in one piece what is asked in one turn of the loop: each piece wakes the other side, which costs more than what is in it.
 * Over TLS another socket stands before this one and sends as it likes.
 */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

class ImpatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) {
      return super.connect().then(holdForTransaction, (error: unknown) => {
        throw namely(error);
      });
    }
    super.connect((error, client, done) => callback(error && namely(error), client, done));
    return undefined;
  }
}

function namely<E>(error: E): E | PoolBusy {
  // pg-pool has no code for it; a connection that could not be opened in time says something else.
  const isBusy = error instanceof Error && error.message === "timeout exceeded when trying to connect";
  return isBusy ? new PoolBusy({ cause: error }) : error;
}
