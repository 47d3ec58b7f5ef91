import { LIVE_FRAMES, LiveEvent } from "@kck/contracts";
import { createParser } from "eventsource-parser";
import { Agent } from "undici";
import type { SignedIn } from "../measure/people";

export type Streams = {
  /** How many are open now. */
  readonly open: () => number;
  /** Calls for each event at each client, with the moment it came, in ms of `performance.now()`. */
  hear(onEvent: (event: LiveEvent, atMs: number) => void): void;
  close(): Promise<void>;
};

/**
 * Opens one stream of live events for each of the people, as their desktops do.
 *
 * Shapes  resolves once every stream was answered; the same person may stand in the list more than once.
 * Errors  rejects where one is refused; a stream that breaks later is counted out of `open`.
 */
export async function openStreams(url: string, people: readonly SignedIn[]): Promise<Streams> {
  const agent = new Agent({ connections: null, bodyTimeout: 0, headersTimeout: 60_000 });
  const ended = new AbortController();
  let listener: (event: LiveEvent, atMs: number) => void = () => undefined;
  let count = 0;
  const openOne = async ({ cookie }: SignedIn) => {
    const headers = { accept: "text/event-stream", cookie };
    const { statusCode, body } = await agent.request({
      origin: url,
      path: "/events",
      method: "GET",
      headers,
      signal: ended.signal,
    });
    if (statusCode !== 200) throw new Error(`a stream of events was answered with ${statusCode}`);
    count += 1;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === LIVE_FRAMES.event) listener(LiveEvent.parse(JSON.parse(data)), performance.now());
      },
    });
    const decoder = new TextDecoder();
    body.on("data", (part: Buffer) => parser.feed(decoder.decode(part, { stream: true })));
    body.on("error", () => undefined); // told by `close` below, and the end of the day ends all of them so
    body.on("close", () => {
      count -= 1;
    });
  };
  // Not all at once: five hundred screens are not switched on in one moment either.
  for (let at = 0; at < people.length; at += AT_ONCE) await Promise.all(people.slice(at, at + AT_ONCE).map(openOne));
  return {
    open: () => count,
    hear: (onEvent) => {
      listener = onEvent;
    },
    close: async () => {
      ended.abort();
      await agent.destroy();
    },
  };
}

const AT_ONCE = 50;
