import pg from "pg";
import type { Cursor } from "./cursor";
import { areSomeUnsettled, eventsAfter, type HeardEvent, newestSettled, PAGE } from "./event-rows";

/** How often events are looked for without being woken: when nothing waits, and when some are not settled yet. */
const IDLE_MS = 2_000;
const UNSETTLED_MS = 200;
/** The shortest pause between two looks, so that many small transactions are read together. */
const SHORTEST_MS = 10;
const LONGEST_TROUBLE_MS = 5_000;

export type ReaderParts = {
  readonly url: string;
  /** Told of each page of events, in commit order; the next page is read when it is done. */
  readonly onEvents: (events: readonly HeardEvent[]) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
};

/**
 * Reads the history as it grows, over one connection of its own, for all subscribers of this server.
 *
 * Events are read in commit order below the oldest transaction that still runs: by sequence alone, an event of a
 * transaction that commits late would be passed over. NOTIFY wakes; looking every two seconds is the net below it.
 *
 * Shapes  `start` is done when the place of the newest event is known; `cursor` is where the reader stands.
 * Errors  a lost connection is opened again, and reading goes on where it stood; nothing is lost by it.
 * Source  DESIGN.md 4.5.
 */
export function createReader({ url, onEvents, onTrouble }: ReaderParts) {
  let cursor: Cursor | null = null;
  let client: pg.Client | null = null;
  let isStopped = false;
  let isWoken = false;
  let wake: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();

  const rouse = () => {
    isWoken = true;
    wake();
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isStopped ? 0 : ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isWoken && ms > SHORTEST_MS) wake();
    });

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: url,
      application_name: "kck events",
      options: "-c role=kck_app -c statement_timeout=10000",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 15_000,
    });
    opened.on("error", rouse); // the next query fails, and is judged there
    opened.on("notification", rouse);
    client = opened;
    await opened.connect();
    await opened.query("LISTEN kck_event");
    return opened;
  }

  async function follow(db: pg.Client, from: Cursor): Promise<void> {
    let at = from;
    while (!isStopped) {
      isWoken = false;
      const events = await eventsAfter(db, at);
      const last = events.at(-1);
      if (last !== undefined) {
        await onEvents(events);
        at = last.at;
        cursor = at; // only now: whoever subscribes meanwhile catches up to before these and is told of them
      }
      if (events.length === PAGE) continue;
      await pause(SHORTEST_MS);
      if (!isWoken) await pause((await areSomeUnsettled(db)) ? UNSETTLED_MS : IDLE_MS);
    }
  }

  async function keepReading(db: pg.Client, from: Cursor): Promise<void> {
    let reading: pg.Client | null = db;
    let failures = 0;
    while (!isStopped) {
      try {
        reading ??= await connect();
        failures = 0;
        await follow(reading, cursor ?? from);
      } catch (error) {
        if (isStopped) return;
        onTrouble(error);
        failures += 1;
        await end(reading);
        reading = null;
        isWoken = false;
        await pause(Math.min(LONGEST_TROUBLE_MS, 100 * 2 ** failures));
      }
    }
  }

  async function end(which: pg.Client | null): Promise<void> {
    try {
      await which?.end();
    } catch (error) {
      onTrouble(error);
    }
  }

  return {
    async start(): Promise<void> {
      const db = await connect();
      const from = await newestSettled(db);
      cursor = from;
      running = keepReading(db, from);
    },
    cursor(): Cursor {
      if (cursor === null) throw new Error("the reader of events has not started");
      return cursor;
    },
    async stop(): Promise<void> {
      isStopped = true;
      rouse();
      await running;
      await end(client);
    },
  };
}
