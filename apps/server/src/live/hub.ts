import type { ServerResponse } from "node:http";
import type { Actor } from "@kck/api";
import type { Pool } from "pg";
import type { Sessions } from "../sign-in/sessions";
import { type Cursor, isAfter } from "./cursor";
import { eventsBetween, type HeardEvent, isKnown } from "./event-rows";
import { createReader } from "./reader";
import { Subscriber } from "./subscriber";

/** Who missed more than this loads everything again instead. */
export const MOST_MISSED = 2_000;
export const BEAT_MS = 15_000;
export const CHECK_MS = 30_000;

export type HubParts = {
  readonly url: string;
  readonly pool: Pool;
  readonly sessions: Pick<Sessions, "living">;
  readonly onTrouble: (error: unknown) => void;
};

/**
 * Spreads what the reader hears over the open streams.
 *
 * A stream begins by catching up from the client's cursor to where the reader stands, out of the database; what the
 * reader hears meanwhile waits in the stream. So each event is told once and in order, whenever a client comes back.
 */
export function createHub({ url, pool, sessions, onTrouble }: HubParts) {
  const open = new Set<Subscriber>();
  const reader = createReader({ url, onEvents: spread, onTrouble });
  const timers: NodeJS.Timeout[] = [];

  async function spread(events: readonly HeardEvent[]): Promise<void> {
    const touched = new Set(events.flatMap(({ userId }) => (userId === null ? [] : [userId])));
    // Rights that an event takes away are gone before the next event is told.
    if (touched.size > 0) await check([...open].filter(({ actor }) => touched.has(actor.id)));
    const frames = new Map<HeardEvent, string>();
    for (const subscriber of open) subscriber.tell(events, frames);
  }

  /** Ends the streams of sessions that are over, and gives the others the rights that their people have now. */
  async function check(subscribers: readonly Subscriber[]): Promise<void> {
    if (subscribers.length === 0) return;
    const ids = subscribers.flatMap(({ actor }) => (actor.sessionId === null ? [] : [actor.sessionId]));
    const living = await sessions.living(ids);
    for (const subscriber of subscribers) {
      const actor = living.get(subscriber.actor.sessionId ?? "");
      if (actor === undefined) leave(subscriber);
      else subscriber.actor = actor;
    }
  }

  function leave(subscriber: Subscriber): void {
    open.delete(subscriber);
    subscriber.signOut();
  }

  async function catchUp(subscriber: Subscriber, since: Cursor | null, until: Cursor): Promise<void> {
    const missed = since !== null && (await isKnown(pool, since)) ? await missedBy(since, until) : null;
    if (missed === null) subscriber.reload(until);
    subscriber.caughtUp(missed ?? []);
  }

  function missedBy(since: Cursor, until: Cursor): Promise<HeardEvent[] | null> {
    return isAfter(until, since) ? eventsBetween(pool, since, until, MOST_MISSED) : Promise.resolve([]);
  }

  return {
    async start(): Promise<void> {
      await reader.start();
      const beat = () => {
        for (const subscriber of open) subscriber.beat(reader.cursor());
      };
      timers.push(setInterval(beat, BEAT_MS));
      timers.push(setInterval(() => void check([...open]).catch(onTrouble), CHECK_MS));
    },

    /** Opens a stream to somebody, from the cursor where they left off; without one everything is loaded again. */
    subscribe(out: ServerResponse, actor: Actor, since: Cursor | null): void {
      if (out.destroyed) return; // hung up meanwhile; its "close" will not come again
      const until = reader.cursor();
      const subscriber = new Subscriber(out, actor, since ?? until);
      open.add(subscriber);
      out.on("close", () => open.delete(subscriber));
      catchUp(subscriber, since, until).catch((error: unknown) => {
        onTrouble(error);
        subscriber.end(); // the client comes back and asks again
      });
    },

    endSession(sessionId: string): void {
      for (const subscriber of open) if (subscriber.actor.sessionId === sessionId) leave(subscriber);
    },

    streams: () => open.size,

    async close(): Promise<void> {
      for (const timer of timers) clearInterval(timer);
      for (const subscriber of open) subscriber.end();
      open.clear();
      await reader.stop();
    },
  };
}
export type Hub = ReturnType<typeof createHub>;
