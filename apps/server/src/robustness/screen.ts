import { setTimeout as sleep } from "node:timers/promises";
import { LIVE_FRAMES } from "@kck/contracts";
import type { Database } from "@kck/db";
import { type Frame, listen } from "../testing/listen";
import type { Findings } from "./audit";
import type { Line } from "./call";
import { until } from "./product";

const QUIET_MS = 1_000;

/** A screen that stays open through every outage: it comes back with the id of the last frame that it heard. */
export function openScreen({ url, cookie }: Line) {
  const before: Frame[] = [];
  let stream: Awaited<ReturnType<typeof listen>> | null = null;
  let isClosed = false;
  const frames = () => [...before, ...(stream?.frames ?? [])];

  async function stay(): Promise<void> {
    for (; !isClosed; await sleep(50)) {
      const lastId = before.at(-1)?.id;
      try {
        stream = await listen(url, { cookie, ...(lastId === undefined ? {} : { "last-event-id": lastId }) });
        await stream.ended;
        before.push(...stream.frames);
        stream = null;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // what `fetch` says of a server that is away
      }
    }
  }
  const staying = stay();

  return {
    /** Waits until nothing more is told, and leaves; answers all that was heard. */
    close: async (): Promise<readonly Frame[]> => {
      await until(async () => {
        const count = frames().length;
        await sleep(QUIET_MS);
        return stream !== null && frames().length === count;
      });
      isClosed = true;
      await stream?.hangUp();
      await staying;
      return frames();
    },
  };
}

/** Whether a screen heard each event once, in the order in which the database has them. */
export async function compareHeard({ prisma }: Database, frames: readonly Frame[], findings: Findings): Promise<void> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`SELECT tx || '.' || seq AS id FROM event ORDER BY tx, seq`;
  const [opened] = frames;
  if (opened?.name !== LIVE_FRAMES.reload) findings.wrong.push("the screen was not told where it begins");
  const there = rows.slice(rows.findIndex(({ id }) => id === opened?.id) + 1).map(({ id }) => id);
  const heard = frames.filter(({ name }) => name === LIVE_FRAMES.event).map(({ id }) => id);
  const known = new Set(heard);
  findings.missing.push(...there.filter((id) => !known.has(id)).map((id) => `event ${id} on the screen`));
  if (known.size < heard.length) findings.doubled.push(`${heard.length - known.size} events on the screen`);
  if (findings.missing.length === 0 && heard.join() !== there.join()) findings.wrong.push("the order of events");
}
