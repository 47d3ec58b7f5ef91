import { Refused, refusalOf } from "@kck/api";
import type { RefusalView } from "@kck/contracts";
import type { Reason } from "@kck/domain";
import type { FastifyReply } from "fastify";

/** How a reason is told outside of tRPC; those not listed are the fault of the request. */
export const STATUS: Partial<Record<Reason, number>> = {
  "signed-out": 401,
  "wrong-role": 403,
  "not-found": 404,
  "changed-meanwhile": 409,
  "command-reused": 409,
  "too-large": 413,
  "file-too-large": 413,
  "file-type-refused": 415,
  "too-many-requests": 429,
  locked: 429,
  "server-away": 502,
  busy: 503,
  internal: 500,
};

/** How long a client should wait before it tries again a server that is busy. */
export const BUSY_SECONDS = 1;

/** Answers with a reason of the closed list, the same shape as tRPC's `error.data.refusal`. */
export function refuse(
  reply: FastifyReply,
  reason: Reason,
  fields: readonly string[] = [],
  retryAfterSeconds?: number,
) {
  const after = retryAfterSeconds ?? (reason === "busy" ? BUSY_SECONDS : undefined);
  if (after !== undefined) reply.header("retry-after", String(after));
  const body: RefusalView = { reason, fields: [...fields] };
  return reply
    .code(STATUS[reason] ?? 400)
    .header("cache-control", "no-store")
    .send(body);
}

/** The refusal that an error of a route means; null where it is a bug. */
export function refusalOfRoute(error: unknown): Refused | null {
  const known = refusalOf(error);
  if (known !== null) return known;
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  if (status === 413) return new Refused("too-large");
  if (status === 404) return new Refused("not-found");
  return typeof status === "number" && status >= 400 && status < 500 ? new Refused("bad-input") : null;
}
