import { v7 } from "uuid";
import { dataOf } from "../measure/answers";
import type { Bench } from "../measure/bench-server";
import type { SignedIn } from "../measure/people";
import type { Samples } from "../measure/samples";
import { openStreams } from "./streams";
import { createTimes } from "./times";

export type Heard = {
  readonly clients: number;
  /** From the answer to the command, which comes after its commit, to the frame at each client; milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** More memory than before the streams were opened, for each of them; null where the system does not tell. */
  readonly kibEach: number | null;
};

const LONGEST_MS = 15_000;

/**
 * Measures how soon everybody who listens hears of what somebody does.
 *
 * Shapes  how many clients listen and how many events are told in; each client has to hear each of them.
 * Errors  rejects where a client has not heard of an event after 15 s.
 */
export async function measureListeners(
  { product, toProduct, centre }: Bench,
  samples: Samples,
  clients: number,
  events: number,
): Promise<Heard> {
  const [speaker, intake] = [centre[0], samples.intakes[0]];
  if (speaker === undefined || intake === undefined)
    throw new Error("there is nobody to speak, or nothing to speak of");
  const before = await product.memoryMiB();
  const streams = await openStreams(
    product.url,
    Array.from({ length: clients }, (_, at) => listenerOf(centre, at)),
  );
  const times = createTimes();
  try {
    for (let turn = 0; turn < events; turn += 1) {
      const heardAt: number[] = [];
      const all = new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${heardAt.length} of ${clients} heard of an event`)),
          LONGEST_MS,
        );
        streams.hear((event, _client, atMs) => {
          if (event.type !== "intake.noted" || event.intakeId !== intake.id) return;
          if (heardAt.push(atMs) < clients) return;
          clearTimeout(late);
          resolve();
        });
      });
      const note = { commandId: v7(), id: intake.id, body: "Mieszkaniec pyta, kiedy przyjedzie ekipa." };
      dataOf("a note", await toProduct.post("/trpc/intakes.note", note, speaker.cookie));
      const answeredAt = performance.now();
      await all;
      // Some hear of it before the answer has come.
      for (const atMs of heardAt) times.record("heard", Math.max(0, atMs - answeredAt));
    }
    const after = await product.memoryMiB();
    const [heard] = times.all();
    if (heard === undefined) throw new Error("nobody heard of anything");
    const kibEach = before === null || after === null ? null : Math.max(0, ((after - before) * 1_024) / clients);
    return { clients, p50: heard.p50, p95: heard.p95, kibEach };
  } finally {
    await streams.close();
  }
}

function listenerOf(people: readonly SignedIn[], at: number): SignedIn {
  const one = people[at % people.length];
  if (one === undefined) throw new Error("there is nobody to listen");
  return one;
}
