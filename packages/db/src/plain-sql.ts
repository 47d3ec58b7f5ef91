import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { Prisma, type PrismaClient } from "./generated/client";
import type { nameStatements } from "./statement-names";

type Sql = Prisma.Sql;
type Tx = Prisma.TransactionClient;
type Naming = ReturnType<typeof nameStatements>;
/** The connection of one transaction: null before it has begun and from its end on. */
type Held = { connection: pg.PoolClient | null; isKnown: boolean };

/** The transaction that begins in this call, so that the pool can say which connection Prisma took for it. */
const beginning = new AsyncLocalStorage<Held>();

const textOf = (asked: unknown) =>
  typeof asked === "object" && asked !== null && "text" in asked ? String(asked.text) : "";
const isBegin = (asked: unknown) => textOf(asked) === "BEGIN";
/** What Prisma sends last; a savepoint's end is none of them. */
const isEnd = (asked: unknown) => /^(COMMIT|ROLLBACK)$/.test(textOf(asked));
const NOTHING = { rows: [], fields: [], rowCount: 0 };

/**
 * Tells the transaction that begins in this call of the connection that it was given, until its end is on the way: what is asked
 * after that would stand behind the end, and outlive it. Its beginning travels with the first statement, which saves a round trip;
 * a transaction that asks nothing begins nothing.
 *
 * Shapes  outside of a transaction, and for what is asked of the pool beside one, nothing happens.
 */
export function holdForTransaction(connection: pg.PoolClient): pg.PoolClient {
  const held = beginning.getStore();
  if (held === undefined || held.isKnown) return connection;
  held.isKnown = true;
  held.connection = connection;
  const { query, release } = connection;
  let begin: unknown[] | null = null;
  const watched = async (...asked: unknown[]) => {
    if (isBegin(asked[0])) {
      begin = asked;
      return NOTHING;
    }
    if (isEnd(asked[0])) held.connection = null;
    if (begin === null) return Reflect.apply(query, connection, asked);
    const first = begin;
    begin = null;
    if (isEnd(asked[0])) return NOTHING; // nothing was asked, so nothing has begun
    const [, answer] = await Promise.all([first, asked].map((one) => Reflect.apply(query, connection, one)));
    return answer;
  };
  // `pg-pool` sets `release` anew for whoever comes next, and `query` never.
  Object.assign(connection, {
    query: watched,
    release: (error?: Error | boolean) => {
      held.connection = null;
      Object.assign(connection, { query });
      release(error);
    },
  });
  return connection;
}

const { builtins, getTypeParser } = pg.types;
/** Arrays of them, by PostgreSQL's own numbers, for which `pg` has no names. */
const ARRAYS = { texts: 1009, bigints: 1016, timestamps: 1115, dates: 1182, numerics: 1231 };
const textsOf: (text: string) => (string | null)[] = getTypeParser(ARRAYS.texts);
const dayOf = (text: string) => new Date(`${text}T00:00:00Z`);
const utcOf = (text: string) => new Date(`${text.replace(" ", "T")}Z`);
const bufferOf: (text: string) => Buffer = getTypeParser(builtins.BYTEA);
const bytesOf = (text: string) => Uint8Array.from(bufferOf(text));
const decimalOf = (text: string) => new Prisma.Decimal(text);
const each = (of: (text: string) => unknown) => (text: string) =>
  textsOf(text).map((one) => (one === null ? null : of(one)));
/** Where `pg` reads a column otherwise than Prisma does. */
const AS_PRISMA = new Map<number, (text: string) => unknown>([
  [builtins.DATE, dayOf],
  [builtins.TIMESTAMP, utcOf],
  [builtins.INT8, BigInt],
  [builtins.BYTEA, bytesOf],
  [builtins.NUMERIC, decimalOf],
  [ARRAYS.dates, each(dayOf)],
  [ARRAYS.timestamps, each(utcOf)],
  [ARRAYS.bigints, each(BigInt)],
  [ARRAYS.numerics, each(decimalOf)],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") => AS_PRISMA.get(type) ?? getTypeParser(type, format),
};

/** Instants as PostgreSQL reads them anywhere; `pg` would write them with the zone of this machine. */
function toParameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Prisma.Decimal.isDecimal(value)) return value.toString();
  return Array.isArray(value) ? value.map(toParameter) : value;
}

/** What answers a statement: `pg`, or Prisma itself. */
type Asked = { $queryRaw(sql: Sql): Promise<unknown>; $executeRaw(sql: Sql): Promise<number> };

function through(connection: pg.Pool | pg.PoolClient, naming: Naming): Asked {
  const ask = (sql: Sql) => {
    const { text } = sql;
    return connection.query({ name: naming({ sql: text }), text, values: sql.values.map(toParameter), types });
  };
  return {
    $queryRaw: async (sql) => (await ask(sql)).rows,
    $executeRaw: async (sql) => (await ask(sql)).rowCount ?? 0,
  };
}

/** Statements as templates, as Prisma takes them; whom to ask is decided for each. */
function templates(of: () => Asked) {
  const toSql = (text: TemplateStringsArray | Sql, values: unknown[]) =>
    text instanceof Prisma.Sql ? text : Prisma.sql(text, ...values);
  return {
    $queryRaw: async (text: TemplateStringsArray | Sql, ...values: unknown[]) => of().$queryRaw(toSql(text, values)),
    $executeRaw: async (text: TemplateStringsArray | Sql, ...values: unknown[]) =>
      of().$executeRaw(toSql(text, values)),
  };
}

/** A client with ways of its own in the place of some. */
const over = <Client extends object>(client: Client, own: object): Client =>
  new Proxy(client, { get: (_client, name) => Reflect.get(Object.hasOwn(own, name) ? own : client, name) });

/**
 * A database whose plain SQL goes to `pg` itself, outside of transactions and in them on their own connection. Prisma's client
 * costs a statement as much again as the statement does; models, and the transaction itself, stay with it.
 *
 * Shapes  rows and parameters are as Prisma gives and takes them. A statement is on its way when the call that asks it returns: one
 *         that is asked last in a transaction and not waited for stands before its end, and is part of it.
 * Errors  `pg`'s own instead of Prisma's; once the end of its transaction is on the way, what Prisma says of one that is over.
 */
export function withPlainSql(prisma: PrismaClient, pool: pg.Pool, naming: Naming): PrismaClient {
  const outside = through(pool, naming);
  const within = (tx: Tx, held: Held) =>
    over(
      tx,
      templates(() => (held.connection === null ? tx : through(held.connection, naming))),
    );
  const begin = (work: (tx: Tx) => Promise<unknown>, options?: { maxWait?: number; timeout?: number }) => {
    const held: Held = { connection: null, isKnown: false };
    return beginning.run(held, () => prisma.$transaction((tx) => work(within(tx, held)), options));
  };
  return over(prisma, { ...templates(() => outside), $transaction: begin });
}
