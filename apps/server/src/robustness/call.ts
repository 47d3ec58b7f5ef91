import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** The moments at which a connection can break, from the first byte sent to the last one received. */
export const MOMENTS = ["connected", "half-sent", "sent", "working", "answering"] as const;
/** `afterMs` is for `working`: how long the server has had the whole command. */
export type Cut = { readonly at: (typeof MOMENTS)[number]; readonly afterMs: number };

/** What came back. `nothing` leaves its sender in the dark: the command was done, or it was not. */
export type Heard =
  | { readonly is: "answer"; readonly value: unknown }
  | { readonly is: "refused"; readonly reason: string }
  | { readonly is: "nothing" };

export type Call = { readonly procedure: string; readonly input: object };
export type Line = { readonly url: string; readonly cookie: string };

const NOTHING: Heard = { is: "nothing" };
const TOO_LONG_MS = 20_000;

const Answered = z.object({ result: z.object({ data: z.unknown() }) });
const Refusal = z.object({ error: z.object({ data: z.object({ refusal: z.object({ reason: z.string() }) }) }) });

/**
 * Sends a procedure as a page of the browser does, over a connection of its own.
 *
 * Shapes  `cut` breaks the connection at that moment; then, and whenever the server is away, `nothing` is heard.
 */
export function send({ url, cookie }: Line, { procedure, input }: Call, cut?: Cut): Promise<Heard> {
  const body = JSON.stringify(input);
  const headers = {
    origin: url,
    cookie,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
  };
  return new Promise((resolve) => {
    const sent = request(`${url}/trpc/${procedure}`, { method: "POST", headers, agent: false, timeout: TOO_LONG_MS });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => resolve(NOTHING)); // what a person at a desk learns of it: no answer came
    let isAnswering = false;
    sent.on("close", () => isAnswering || resolve(NOTHING));
    sent.on("response", (answer) => {
      isAnswering = cut?.at !== "answering";
      if (cut?.at === "answering") sent.destroy();
      else void read(answer).then(resolve, () => resolve(NOTHING));
    });
    if (cut?.at === "connected" || cut?.at === "half-sent") breakOff(sent, body, cut.at === "half-sent");
    else sent.end(body, () => breakLater(sent, cut));
  });
}

function breakOff(sent: ClientRequest, body: string, isHalfSent: boolean): void {
  sent.flushHeaders();
  sent.once("socket", (socket) =>
    socket.once("connect", () => {
      if (isHalfSent) sent.write(body.slice(0, body.length / 2), () => sent.destroy());
      else sent.destroy();
    }),
  );
}

function breakLater(sent: ClientRequest, cut: Cut | undefined): void {
  if (cut?.at === "sent") sent.destroy();
  if (cut?.at === "working") setTimeout(() => sent.destroy(), cut.afterMs);
}

async function read(answer: IncomingMessage): Promise<Heard> {
  let text = "";
  for await (const part of answer.setEncoding("utf8")) text += part;
  const said: unknown = JSON.parse(text);
  const refused = Refusal.safeParse(said);
  if (refused.success) return { is: "refused", reason: refused.data.error.data.refusal.reason };
  return { is: "answer", value: Answered.parse(said).result.data };
}

/** Reasons after which the desk sends the same command again, word for word. */
const AGAIN: ReadonlySet<string> = new Set(["busy", "server-away", "internal", "too-many-requests"]);

export type Insisted = {
  readonly heard: Exclude<Heard, { is: "nothing" }>;
  readonly tries: number;
  readonly reasons: string[];
};

/**
 * Sends again and again until an answer comes, or a refusal that will not change.
 *
 * Shapes  `callOf` gives what is sent at each try, the same every time unless a control wants otherwise; `cutOf` breaks some.
 * Errors  throws when nothing was heard until `within` milliseconds were over.
 */
export async function insist(
  line: Line,
  callOf: (attempt: number) => Call,
  { cutOf = () => undefined, within = 180_000 }: { cutOf?: (attempt: number) => Cut | undefined; within?: number } = {},
): Promise<Insisted> {
  const reasons: string[] = [];
  const end = performance.now() + within;
  for (let attempt = 0; performance.now() < end; attempt += 1) {
    const heard = await send(line, callOf(attempt), cutOf(attempt));
    if (heard.is === "answer") return { heard, tries: attempt + 1, reasons };
    if (heard.is === "refused" && !AGAIN.has(heard.reason)) return { heard, tries: attempt + 1, reasons };
    reasons.push(heard.is === "refused" ? heard.reason : "nothing");
    await sleep(40 + Math.random() * 120);
  }
  throw new Error(`${callOf(0).procedure} was not answered: ${[...new Set(reasons)].join(", ")}`);
}
