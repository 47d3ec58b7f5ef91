import { LIVE_FRAMES, LiveEvent } from "@kck/contracts";
import { createParser } from "eventsource-parser";
import { pauseAfter } from "./backoff";

export type LiveListener = {
  readonly onEvent: (event: LiveEvent) => void;
  /** The server cannot tell what was missed: everything on screen has to be asked for again. */
  readonly onReload: () => void;
  /** Told that the session is over. Answers whether another has taken its place: then the stream is opened again. */
  readonly onSignedOut: () => Promise<boolean>;
  readonly onConnection: (state: "online" | "away") => void;
};

/** The server sends a sign of life every 15 s; a line that is quiet for longer is dead, even if nobody closed it. */
const QUIET_MS = 40_000;

class SignedOut extends Error {}

/**
 * Keeps one stream of live events open until it is stopped.
 *
 * Shapes  whoever listens in; a function that ends it out. `whenBack` calls back once the server answers something else: the
 *         next try is made then, not after the pause.
 * Units   one connection for each window; it resumes after the last event seen (`Last-Event-ID`).
 * Errors  never throws: what breaks is opened again after `pauseAfter`; a frame that is no event is passed over.
 * Source  DESIGN.md 4.5.
 */
export function openStream(
  listener: LiveListener,
  whenBack: (wake: () => void) => () => void = () => () => undefined,
  url = "/events",
): () => void {
  const ended = new AbortController();
  let lastId: string | null = null;
  let failures = 0;

  async function readOnce(): Promise<void> {
    const attempt = new AbortController();
    const end = () => attempt.abort();
    ended.signal.addEventListener("abort", end, { once: true });
    let quiet = setTimeout(end, QUIET_MS);
    try {
      const headers = { accept: "text/event-stream", ...(lastId === null ? {} : { "last-event-id": lastId }) };
      const init: RequestInit = { headers, signal: attempt.signal, credentials: "same-origin", cache: "no-store" };
      const response = await fetch(url, init);
      if (response.status === 401) throw new SignedOut();
      if (!response.ok || response.body === null) throw new TypeError(`the stream answered ${response.status}`);
      listener.onConnection("online");
      const parser = createParser({ onEvent: (frame) => take(frame.event, frame.data, frame.id) });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(quiet);
        quiet = setTimeout(end, QUIET_MS);
        failures = 0;
        parser.feed(part.value);
      }
    } finally {
      clearTimeout(quiet);
      ended.signal.removeEventListener("abort", end);
    }
  }

  function take(name: string | undefined, data: string, id: string | undefined): void {
    if (id !== undefined && id !== "") lastId = id;
    if (name === LIVE_FRAMES.signedOut) throw new SignedOut();
    if (name === LIVE_FRAMES.reload) listener.onReload();
    if (name !== LIVE_FRAMES.event) return;
    const event = LiveEvent.safeParse(parsed(data));
    if (event.success) listener.onEvent(event.data);
  }

  async function keepReading(): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        await readOnce();
      } catch (error) {
        // Who changes their password gets another session, and the stream of the one before ends with it.
        if (error instanceof SignedOut && !(await listener.onSignedOut())) return;
      }
      if (ended.signal.aborted) return;
      failures += 1;
      // The server closes streams when it restarts or a session is renewed; only the second failure in a row is news.
      if (failures > 1) listener.onConnection("away");
      await pause(pauseAfter(failures, Math.random()), ended.signal, whenBack);
    }
  }

  void keepReading();
  return () => ended.abort();
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/** Waits, but not longer than until the browser is online again, the server is known to be back or the stream is stopped. */
function pause(ms: number, stopped: AbortSignal, whenBack: (wake: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      forget();
      globalThis.removeEventListener("online", wake);
      stopped.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    const forget = whenBack(wake);
    globalThis.addEventListener("online", wake, { once: true });
    stopped.addEventListener("abort", wake, { once: true });
  });
}
