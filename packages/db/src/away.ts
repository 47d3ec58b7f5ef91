/** How PostgreSQL, the network and Prisma say that nobody is there, or nobody any more. */
const CODES = new Set([
  ...["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"],
  ...["P1001", "P1002", "P1008", "P1017"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"],
]);
const CLASS_08 = /^08\w{3}$/;
/** What `pg` says without a code. */
const SENTENCES = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
]);
/** Errors stand in each other: Prisma's holds the adapter's, and that one `pg`'s. */
const DEEPEST = 6;

/**
 * Whether an error says that the database is not there: not started, restarting, gone in the middle, or its network.
 *
 * What was asked may have been done or not; asking again a little later is right for whatever may be asked twice.
 *
 * Shapes  anything thrown by `pg` or Prisma, or something that has it as its cause.
 * Errors  never throws.
 * Source  PostgreSQL's error codes, classes 08 and 57.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return false;
  const said: Record<string, unknown> = Object(error);
  const codes = [said.code, said.originalCode, said.kind].filter((code) => typeof code === "string");
  if (codes.some((code) => CODES.has(code) || CLASS_08.test(code))) return true;
  if (error instanceof Error && SENTENCES.has(error.message)) return true;
  return [said.cause, said.meta, said.driverAdapterError].some((inner) => isDatabaseAway(inner, depth + 1));
}
