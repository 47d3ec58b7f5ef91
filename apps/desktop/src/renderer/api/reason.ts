import { REASONS, type Reason } from "@kck/domain";
import { TRPCClientError } from "@trpc/client";

const KNOWN: ReadonlySet<string> = new Set(REASONS);

export function isReason(text: unknown): text is Reason {
  return typeof text === "string" && KNOWN.has(text);
}

/** An answer of one of the plain HTTP routes (sign-in, invitations, files) that is no success. */
export class HttpRefusal extends Error {
  constructor(
    readonly reason: Reason,
    readonly fields: readonly string[] = [],
    /** Seconds until the next try makes sense, where the server says so. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(reason);
    this.name = "HttpRefusal";
  }
}

type Told = { reason: Reason; fields: readonly string[] };
const told = (reason: Reason): Told => ({ reason, fields: [] });

/** What a status means where an answer carries no reason of its own: an answer of a proxy, or of a plain route. */
export function reasonOfStatus(status: number): Reason {
  if (status === 401) return "signed-out";
  if (status === 403) return "wrong-role";
  if (status === 404) return "not-found";
  if (status === 409) return "changed-meanwhile";
  if (status === 413) return "too-large";
  if (status === 415) return "file-type-refused";
  if (status === 423) return "locked";
  if (status === 429) return "too-many-requests";
  if (status === 503) return "busy";
  if (status === 502 || status === 504) return "server-away";
  return status >= 400 && status < 500 ? "bad-input" : "internal";
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}

/**
 * Says why something was refused.
 *
 * Shapes  whatever a request threw in; a reason of the closed list and the fields of the input it is about out.
 * Errors  never throws; what nobody answered is `server-away`, what is not understood `internal`.
 */
export function refusalOf(error: unknown): Told {
  if (error instanceof HttpRefusal) return { reason: error.reason, fields: error.fields };
  if (!(error instanceof TRPCClientError)) return told(error instanceof TypeError ? "server-away" : "internal");
  const data = record(error.data);
  const refusal = record(data?.refusal);
  if (isReason(refusal?.reason)) {
    const fields = Array.isArray(refusal.fields) ? refusal.fields.filter((field) => typeof field === "string") : [];
    return { reason: refusal.reason, fields };
  }
  const response = error.meta?.response;
  if (response instanceof Response) return told(reasonOfStatus(response.status));
  return told(data === null ? "server-away" : "internal");
}

/** The reason alone; its sentence stands under `reason` among the texts. */
export function reasonOf(error: unknown): Reason {
  return refusalOf(error).reason;
}

/** Whether the same request may succeed a little later without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  const reason = reasonOf(error);
  return reason === "server-away" || reason === "busy";
}
