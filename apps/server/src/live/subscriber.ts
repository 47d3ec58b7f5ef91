import type { ServerResponse } from "node:http";
import type { Actor } from "@kck/api";
import { LIVE_FRAMES } from "@kck/contracts";
import { type Cursor, isAfter, showCursor } from "./cursor";
import type { HeardEvent } from "./event-rows";
import { mayHear } from "./may-hear";

/** What may wait for a client that reads slowly; it is cut off when more comes, and resumes when it is back. */
export const MOST_WAITING_BYTES = 1024 * 1024;

export const frameOf = (name: string, at: Cursor, data: object = {}) =>
  `id: ${showCursor(at)}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** One open stream. Its frames leave in order: what happens while it catches up waits until it has. */
export class Subscriber {
  #waiting: HeardEvent[] | null = [];
  #told: Cursor;
  #isStuck = false;

  constructor(
    private readonly out: ServerResponse,
    public actor: Actor,
    since: Cursor,
  ) {
    this.#told = since;
  }

  /** Tells of events in commit order, each once; `frames` holds what was written for others already. */
  tell(events: readonly HeardEvent[], frames: Map<HeardEvent, string>): void {
    if (this.#waiting !== null) {
      this.#waiting.push(...events);
      return;
    }
    this.#write(events, frames);
  }

  /** What was missed is told first, then what happened meanwhile; from now on events leave as they come. */
  caughtUp(missed: readonly HeardEvent[]): void {
    const events = [...missed, ...(this.#waiting ?? [])];
    this.#waiting = null;
    this.#write(events, new Map());
  }

  /** Too much was missed to tell it: everything has to be asked for again, and the stream goes on from `at`. */
  reload(at: Cursor): void {
    this.#told = at;
    this.send(frameOf(LIVE_FRAMES.reload, at));
  }

  /** A sign of life, and the end of a client that has read nothing since the last one; it also moves the client's cursor past events that it may not hear of. */
  beat(at: Cursor): void {
    if (this.out.writableNeedDrain && this.#isStuck) this.out.destroy();
    this.#isStuck = this.out.writableNeedDrain;
    if (this.#waiting === null && isAfter(at, this.#told)) {
      this.#told = at;
      this.send(frameOf("at", at));
    } else this.send(":\n\n");
  }

  signOut(): void {
    this.send(frameOf(LIVE_FRAMES.signedOut, this.#told));
    this.end();
  }

  end(): void {
    this.out.end();
  }

  send(text: string): void {
    if (this.out.destroyed || this.out.writableEnded) return;
    if (this.out.writableLength > MOST_WAITING_BYTES) this.out.destroy();
    else this.out.write(text);
  }

  #write(events: readonly HeardEvent[], frames: Map<HeardEvent, string>): void {
    const texts: string[] = [];
    for (const heard of events) {
      if (!isAfter(heard.at, this.#told)) continue;
      if (!mayHear(this.actor, heard)) continue;
      const frame = frames.get(heard) ?? frameOf(LIVE_FRAMES.event, heard.at, heard.event);
      frames.set(heard, frame);
      texts.push(frame);
      this.#told = heard.at;
    }
    if (texts.length > 0) this.send(texts.join(""));
  }
}
