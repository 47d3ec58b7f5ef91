import type { Reason } from "@kck/domain";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/** How each reason is told over HTTP. */
export const CODES: Record<Reason, TRPC_ERROR_CODE_KEY> = {
  "signed-out": "UNAUTHORIZED",
  "wrong-role": "FORBIDDEN",
  "not-found": "NOT_FOUND",
  "wrong-status": "CONFLICT",
  "wrong-kind": "CONFLICT",
  "too-late": "CONFLICT",
  "changed-meanwhile": "CONFLICT",
  "command-reused": "CONFLICT",
  "id-taken": "CONFLICT",
  "bad-input": "BAD_REQUEST",
  "text-too-long": "BAD_REQUEST",
  "text-not-allowed": "BAD_REQUEST",
  "date-out-of-range": "BAD_REQUEST",
  "too-many-rows": "BAD_REQUEST",
  "too-deep": "BAD_REQUEST",
  "too-large": "PAYLOAD_TOO_LARGE",
  "area-broken": "BAD_REQUEST",
  "phone-handover-missing": "BAD_REQUEST",
  "answer-missing": "BAD_REQUEST",
  "unit-not-valid": "BAD_REQUEST",
  "unit-missing": "BAD_REQUEST",
  "same-unit": "BAD_REQUEST",
  "own-master": "BAD_REQUEST",
  "contact-ended": "CONFLICT",
  "file-too-large": "PAYLOAD_TOO_LARGE",
  "file-type-refused": "UNSUPPORTED_MEDIA_TYPE",
  "channel-off": "CONFLICT",
  "link-missing": "CONFLICT",
  "email-taken": "CONFLICT",
  "last-administrator": "CONFLICT",
  "no-policy": "PRECONDITION_FAILED",
  "priority-without-policy": "CONFLICT",
  "calendar-without-working-day": "BAD_REQUEST",
  "calendar-hours-wrong": "BAD_REQUEST",
  "category-not-valid": "BAD_REQUEST",
  "group-not-valid": "BAD_REQUEST",
  "group-not-empty": "CONFLICT",
  "ends-before-start": "BAD_REQUEST",
  "options-missing": "BAD_REQUEST",
  "stopper-wrong": "BAD_REQUEST",
  "placeholder-unknown": "BAD_REQUEST",
  "reason-missing": "BAD_REQUEST",
  "needs-second-person": "FORBIDDEN",
  "key-taken": "CONFLICT",
  "symbol-taken": "CONFLICT",
  "unknown-account": "BAD_REQUEST",
  "no-successor": "CONFLICT",
  "successor-in-ring": "BAD_REQUEST",
  "account-number-wrong": "BAD_REQUEST",
  "street-not-read": "BAD_REQUEST",
  "numbers-backwards": "BAD_REQUEST",
  "change-waits": "CONFLICT",
  "too-many-requests": "TOO_MANY_REQUESTS",
  locked: "TOO_MANY_REQUESTS",
  busy: "SERVICE_UNAVAILABLE",
  "server-away": "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
};

/** Thrown where a rule says no. Carries a reason and names of input fields, never anything personal. */
export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    readonly fields: readonly string[] = [],
  ) {
    super(reason);
    this.name = "Refused";
  }
}
