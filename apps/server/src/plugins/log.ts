import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { type Logger, pino } from "pino";
import type { Settings } from "../settings/settings";

/** What of an error may stand in a log: messages may hold what somebody typed, so only kind, code and places remain. */
export function nameError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const places = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const cause = error.cause === undefined ? undefined : nameError(error.cause);
  return { kind: error.name, code, places, cause };
}

/** The log of the server: lines of JSON without names, addresses, texts or query strings. */
export function openLog(level: Settings["logLevel"], destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: nameError, error: nameError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? "(none)";

/** One line for each answer: which route, how it ended, how long it took. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const line = {
      id: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, "answered");
  });
}

/** Leaves the trace of a bug; the client only gets the request's id. */
export function logBug(request: FastifyRequest, error: FastifyError | Error): void {
  request.log.error({ id: request.id, method: request.method, route: routeOf(request), err: error }, "failed");
}
