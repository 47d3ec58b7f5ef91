import { z } from "zod";
import { watchedFetch } from "./connection";
import { HttpRefusal, isReason, reasonOfStatus } from "./reason";

const Refusal = z.object({ reason: z.string(), fields: z.array(z.string()).default([]) });

/**
 * Asks one of the server's plain routes.
 *
 * Shapes  a path of this server, what is sent as JSON (a GET without it), the schema of the answer; the answer out.
 * Errors  `HttpRefusal` with the server's reason; `TypeError` where nobody answered or it was no answer of ours.
 */
export async function askRoute<Schema extends z.ZodType>(
  path: string,
  answer: Schema,
  body?: object,
): Promise<z.infer<Schema>> {
  const post: RequestInit = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  };
  const response = await watchedFetch(path, {
    credentials: "same-origin",
    cache: "no-store",
    ...(body === undefined ? {} : post),
  });
  const said = jsonOf(await response.text());
  if (!response.ok) {
    const refusal = Refusal.safeParse(said);
    const reason =
      refusal.success && isReason(refusal.data.reason) ? refusal.data.reason : reasonOfStatus(response.status);
    const after = Number(response.headers.get("retry-after") ?? Number.NaN);
    throw new HttpRefusal(reason, refusal.data?.fields ?? [], Number.isFinite(after) ? after : null);
  }
  const read = answer.safeParse(said);
  if (!read.success) throw new TypeError(`the answer of ${path} is not understood`);
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
