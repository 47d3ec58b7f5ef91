import { setTimeout as sleep } from "node:timers/promises";
import { LIVE_FRAMES, LiveEvent } from "@kck/contracts";
import { createParser } from "eventsource-parser";
import { Agent } from "undici";
import type { SignedIn } from "../measure/people";

/** An event at a client: its place in the list of people, what happened, and when it came, in ms of `performance.now()`. */
export type Hearer = (event: LiveEvent, client: number, atMs: number) => void;

export type Streams = {
  /** How many are open now. */
  readonly open: () => number;
  /** How many were opened again after they had broken. */
  readonly reopened: () => number;
  hear(hearer: Hearer): void;
  close(): Promise<void>;
};

/** Not all at once: five hundred screens are not switched on in one moment either. */
const AT_ONCE = 50;
const PAUSE_MS = 250;

/**
 * Keeps one stream of live events open for each of the people, as their desktops do: what breaks is opened again after the
 * last event that was heard.
 *
 * Shapes  resolves once every stream was answered; the same person may stand in the list more than once.
 * Errors  rejects where one is refused before it was ever open.
 */
export async function openStreams(url: string, people: readonly SignedIn[]): Promise<Streams> {
  const agent = new Agent({ connections: null, bodyTimeout: 0, headersTimeout: 60_000 });
  const ended = new AbortController();
  let hearer: Hearer = () => undefined;
  let [open, reopened] = [0, 0];

  async function readOnce(
    cookie: string,
    lastId: string | null,
    client: number,
    onOpen: () => void,
  ): Promise<string | null> {
    let seen = lastId;
    const headers = { accept: "text/event-stream", cookie, ...(lastId === null ? {} : { "last-event-id": lastId }) };
    const wish = { origin: url, path: "/events", method: "GET", headers, signal: ended.signal } as const;
    const { statusCode, body } = await agent.request(wish);
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`a stream of events was answered with ${statusCode}`);
    }
    onOpen();
    open += 1;
    const parser = createParser({
      onEvent: ({ event, data, id }) => {
        if (id !== undefined && id !== "") seen = id;
        if (event === LIVE_FRAMES.event) hearer(LiveEvent.parse(JSON.parse(data)), client, performance.now());
      },
    });
    const decoder = new TextDecoder();
    try {
      for await (const part of body) parser.feed(decoder.decode(part, { stream: true }));
    } catch {
      // The line broke; what was heard before it is known.
    } finally {
      open -= 1;
    }
    return seen;
  }

  /** Resolves at the first opening, and goes on for as long as the streams last. */
  function keepOpen({ cookie }: SignedIn, client: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const live = async () => {
        let lastId: string | null = null;
        for (let openings = 0; !ended.signal.aborted; ) {
          try {
            lastId = await readOnce(cookie, lastId, client, () => {
              if (openings > 0) reopened += 1;
              openings += 1;
              resolve();
            });
          } catch (error) {
            if (openings === 0) return reject(error);
          }
          await sleep(PAUSE_MS);
        }
      };
      void live();
    });
  }

  for (let at = 0; at < people.length; at += AT_ONCE) {
    await Promise.all(people.slice(at, at + AT_ONCE).map((person, n) => keepOpen(person, at + n)));
  }
  return {
    open: () => open,
    reopened: () => reopened,
    hear: (next) => {
      hearer = next;
    },
    close: async () => {
      ended.abort();
      await agent.destroy();
    },
  };
}
