import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { columnsOf, TABLES, type Table } from "./mould";

/** Characters gathered before they are sent. */
const CHUNK = 256 * 1024;
const YIELD_EVERY = 500;

export type Load = {
  readonly ownerUrl: string;
  readonly count: number;
  readonly make: (n: number, write: (table: Table, line: string) => void) => void;
  readonly onStep: (done: number) => void;
};

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "kck bench" });
  client.on("error", () => undefined); // the statement that waits, or the next one, is told
  await client.connect();
  await client.query("SET TimeZone = 'UTC'");
  return client;
}

/** Fills the tables by COPY, one connection for each; indexes and references are made anew when all rows are there. */
export async function load({ ownerUrl, count, make, onStep }: Load): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    await owner.query("SET maintenance_work_mem = '512MB'");
    const again = await takeOff(owner);
    await copyIn(ownerUrl, owner, { count, make, onStep });
    for (const statement of again) await owner.query(statement);
    await owner.query("VACUUM (ANALYZE)");
  } finally {
    await owner.end();
  }
}

/** Drops what every row would have to be held against, and answers the statements that make it again. */
async function takeOff(owner: pg.Client): Promise<string[]> {
  const { rows: references } = await owner.query<{ drop: string; again: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS again
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])`,
    [TABLES],
  );
  const { rows: indexes } = await owner.query<{ drop: string; again: string }>(
    `SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS again
     FROM pg_index i WHERE indrelid = ANY($1::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { drop } of [...references, ...indexes]) await owner.query(drop);
  return [...indexes, ...references].map(({ again }) => again);
}

async function copyIn(
  ownerUrl: string,
  owner: pg.Client,
  { count, make, onStep }: Omit<Load, "ownerUrl">,
): Promise<void> {
  const columns = await columnsOf(owner);
  const pipes = await Promise.all(
    TABLES.map(async (table) => {
      const client = await connect(ownerUrl);
      await client.query("SET synchronous_commit = off"); // what is lost here is loaded again
      const names = (columns.get(table) ?? []).map((name) => `"${name}"`).join(", ");
      const stream = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`));
      return { table, client, stream, ended: finished(stream), waiting: "" };
    }),
  );
  const pipeOf = new Map(pipes.map((pipe) => [pipe.table, pipe]));
  const write = (table: Table, line: string) => {
    const pipe = pipeOf.get(table);
    if (pipe !== undefined) pipe.waiting += line;
  };
  const flush = async (least: number) => {
    for (const pipe of pipes) {
      if (pipe.waiting.length <= least) continue;
      const isFull = !pipe.stream.write(pipe.waiting);
      pipe.waiting = "";
      if (isFull) await Promise.race([once(pipe.stream, "drain"), pipe.ended]);
    }
  };
  try {
    for (let n = 0; n < count; n += 1) {
      make(n, write);
      if (n % YIELD_EVERY === 0) {
        await flush(CHUNK);
        onStep(n);
      }
    }
    await flush(0);
    for (const { stream } of pipes) stream.end();
    await Promise.all(pipes.map(({ ended }) => ended));
    onStep(count);
  } finally {
    await Promise.all(pipes.map(({ client }) => client.end()));
  }
}
