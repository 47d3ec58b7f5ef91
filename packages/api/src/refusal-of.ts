import { DatabaseError, isDatabaseAway, PoolBusy, Prisma } from "@kck/db";
import { REASONS, type Reason } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Refused } from "./refused";

const KNOWN = new Set<string>(REASONS);
const isReason = (text: string): text is Reason => KNOWN.has(text);

/**
 * What the database's own refusals mean, by Prisma's codes and PostgreSQL's. "Not now": lock not available, deadlock,
 * statement cancelled by its time limit, too many connections, a transaction that could not begin or lasted too long.
 */
const OF_DATABASE: Readonly<Record<string, Reason>> = {
  P2024: "busy",
  P2028: "busy",
  "55P03": "busy",
  "40P01": "busy",
  "57014": "busy",
  "53300": "busy",
  "25P03": "busy",
  P2007: "bad-input",
  P2020: "bad-input",
  "22003": "bad-input",
  "22007": "bad-input",
  "22008": "bad-input",
  "22021": "bad-input",
  "22P02": "bad-input",
  P2025: "not-found",
  P2002: "id-taken",
  "23505": "id-taken",
  P2003: "not-found",
  "23503": "not-found",
};
/** Where Prisma keeps the code that PostgreSQL itself gave. */
const Meta = z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) });

/**
 * The refusal that an error means, or null where it is a bug.
 *
 * Shapes  anything thrown in; a reason with the input's field names, or null.
 * Errors  never throws.
 */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof z.ZodError) return ofInput(error);
  if (error instanceof PoolBusy || isDatabaseAway(error)) return new Refused("busy");
  if (error instanceof DatabaseError) return ofCode(error.code);
  if (error instanceof Prisma.PrismaClientKnownRequestError) return ofPrisma(error);
  if (error instanceof TRPCError) {
    // What does not fit its schema is bad input only where it was the input; an answer that does not fit is a bug.
    if (error.cause instanceof z.ZodError) return error.code === "BAD_REQUEST" ? ofInput(error.cause) : null;
    if (error.cause !== undefined) return refusalOf(error.cause);
    if (error.code === "PAYLOAD_TOO_LARGE") return new Refused("too-large");
    if (error.code === "NOT_FOUND") return new Refused("not-found");
    if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR") return new Refused("bad-input");
    if (error.code === "METHOD_NOT_SUPPORTED" || error.code === "UNSUPPORTED_MEDIA_TYPE")
      return new Refused("bad-input");
  }
  if (error instanceof Error && error.cause !== undefined && error.cause !== error) return refusalOf(error.cause);
  return null;
}

function ofPrisma(error: Prisma.PrismaClientKnownRequestError): Refused | null {
  const meta = Meta.safeParse(error.meta);
  return ofCode(error.code) ?? ofCode(meta.data?.driverAdapterError.cause.originalCode);
}

function ofCode(code: string | undefined): Refused | null {
  const reason = code === undefined ? undefined : OF_DATABASE[code];
  return reason === undefined ? null : new Refused(reason);
}

function ofInput(error: z.ZodError): Refused {
  const fields = [...new Set(error.issues.map((issue) => issue.path.map(String).join(".")))];
  return new Refused(error.issues.map(reasonOfIssue).find((reason) => reason !== "bad-input") ?? "bad-input", fields);
}

function reasonOfIssue(issue: z.core.$ZodIssue): Reason {
  if (isReason(issue.message)) return issue.message;
  if (issue.code === "too_big" && issue.origin === "string") return "text-too-long";
  if (issue.code === "too_big" && issue.origin === "array") return "too-many-rows";
  return "bad-input";
}
