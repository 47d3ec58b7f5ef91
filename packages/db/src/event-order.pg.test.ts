import type pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "./testing";

const database = await openTestDatabase();
afterAll(database.close);
const { pool } = database.db;

type Cursor = { tx: string; seq: string };

const NOTHING_YET: Cursor = { tx: "0", seq: "0" };

function happen(on: pg.Pool | pg.PoolClient, type: string) {
  return on.query("INSERT INTO event (at, actor_kind, type, data) VALUES (now(), 'clock', $1, '{}')", [type]);
}

/** Events in commit order: by transaction and sequence, as far as no older transaction is still open. */
async function readBelowOpenTransactions({ tx, seq }: Cursor) {
  const { rows } = await pool.query<Cursor & { type: string }>(
    `SELECT tx::text, seq::text, type FROM event
      WHERE (tx, seq) > ($1::xid8, $2::bigint) AND tx < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY tx, seq`,
    [tx, seq],
  );
  return rows;
}

async function readAfter(seq: string) {
  const { rows } = await pool.query<Cursor & { type: string }>(
    "SELECT tx::text, seq::text, type FROM event WHERE seq > $1 ORDER BY seq",
    [seq],
  );
  return rows;
}

const types = (rows: { type: string }[]) => rows.map(({ type }) => type);

test("a transaction kept open while later ones commit: a reader by transaction misses nothing", async () => {
  const slow = await pool.connect();
  try {
    await slow.query("BEGIN");
    await happen(slow, "slow");
    await happen(pool, "quick");
    await happen(pool, "quicker");

    const first = await readBelowOpenTransactions(NOTHING_YET);
    const firstBySequence = await readAfter("0");
    await slow.query("COMMIT");

    expect(types(first)).toEqual([]); // waits for the slow one rather than stepping over it
    // Not at once: transactions are counted in the whole cluster, so one of another test can hold the reader back too.
    const next = async () => types(await readBelowOpenTransactions(first.at(-1) ?? NOTHING_YET));
    await expect.poll(next, { timeout: 10_000 }).toEqual(["slow", "quick", "quicker"]);

    // The control: the simple way saw the later two, moved on, and never sees the first.
    expect(types(firstBySequence)).toEqual(["quick", "quicker"]);
    expect(types(await readAfter(firstBySequence.at(-1)?.seq ?? "0"))).toEqual([]);
  } finally {
    slow.release();
  }
});

test("whoever listens is woken by every transaction that records an event, through Prisma too", async () => {
  const listener = await pool.connect();
  try {
    let woken = 0;
    listener.on("notification", ({ channel }) => {
      if (channel === "kck_event") woken += 1;
    });
    await listener.query("LISTEN kck_event");
    await happen(pool, "first");
    const event = { at: new Date(), actorKind: "clock", type: "second", unitIds: [], data: {} };
    await database.db.prisma.$transaction((tx) => tx.event.create({ data: event }));
    await expect.poll(() => woken, { timeout: 5_000 }).toBe(2);
  } finally {
    listener.release(true);
  }
});
