import { setTimeout as sleep } from "node:timers/promises";

export type Frame = { readonly id: string; readonly name: string; readonly data: Record<string, unknown> };

function readFrame(block: string): Frame | null {
  const fields = Object.fromEntries(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  if (fields.event === undefined) return null;
  return { id: fields.id ?? "", name: fields.event, data: JSON.parse(fields.data ?? "{}") };
}

/** Listens to the stream of events as a screen does, and keeps what it hears. */
export async function listen(publicUrl: string, headers: Record<string, string>) {
  const ended = new AbortController();
  const answer = await fetch(`${publicUrl}/events`, { headers, signal: ended.signal });
  const frames: Frame[] = [];
  const reading = (async () => {
    let text = "";
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (text + part).split("\n\n");
      text = blocks.pop() ?? "";
      frames.push(...blocks.map(readFrame).filter((frame) => frame !== null));
    }
  })().catch(() => undefined); // however it ends, a screen would come back

  const events = () => frames.filter(({ name }) => name === "event");
  /** Waits until something is heard; answers whether it was, in time. */
  const until = async (isHeard: () => boolean, ms = 5_000) => {
    for (const end = performance.now() + ms; performance.now() < end; await sleep(10)) if (isHeard()) return true;
    return isHeard();
  };
  const hangUp = async () => {
    ended.abort();
    await reading;
  };
  return { answer, frames, events, until, hangUp, ended: reading, lastId: () => frames.at(-1)?.id ?? "" };
}
