import { PoolBusy, Prisma } from "@kck/db";
import { REASONS, type Reason } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Refused } from "./refused";

const KNOWN = new Set<string>(REASONS);
const isReason = (text: string): text is Reason => KNOWN.has(text);

/** PostgreSQL's codes for "not now": lock not available, statement cancelled by its time limit, too many connections. */
const NOT_NOW = /\b(55P03|57014|53300|25P03)\b/;
/** Prisma's codes for a transaction that could not begin, or lasted too long. */
const PRISMA_NOT_NOW = new Set(["P2024", "P2028"]);

/**
 * The refusal that an error means, or null where it is a bug.
 *
 * Shapes  anything thrown in; a reason with the input's field names, or null.
 * Errors  never throws.
 */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof z.ZodError) return ofInput(error);
  if (error instanceof PoolBusy) return new Refused("busy");
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const isNotNow = PRISMA_NOT_NOW.has(error.code) || NOT_NOW.test(JSON.stringify(error.meta ?? {}));
    return isNotNow ? new Refused("busy") : null;
  }
  if (error instanceof TRPCError) {
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
