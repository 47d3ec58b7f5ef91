import { type Actor, appRouter, type Context, Refused } from "@kck/api";
import { getTRPCErrorShape, TRPCError } from "@trpc/server";
import { fastifyRequestHandler } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import { BUSY_SECONDS, refusalOfRoute, STATUS } from "../reply";
import type { Sessions } from "../sign-in/sessions";
import { readJsonBodies } from "./json-bodies";
import { logBug } from "./log";

export const MAX_BATCH = 10;
/** Calls of one person to one procedure in a minute: far above any work by hand, far below a flood. */
export const CALLS_PER_MINUTE = 1_200;

export type TrpcParts = Omit<Context, "actor"> & { readonly sessions: Sessions };

const ACTOR = "kckActor";
const Path = z.object({ path: z.string() });
const proceduresOf = (request: FastifyRequest) => Path.parse(request.params).path.split(",");

/** The procedures under `/trpc`, all by POST, so that nothing personal stands in an address. */
export function trpcRoutes(app: FastifyInstance, { sessions, ...given }: TrpcParts): void {
  const calls = new RateLimiterMemory({ points: CALLS_PER_MINUTE, duration: 60 });

  app.register(
    async (scope) => {
      readJsonBodies(scope, { asText: true });
      scope.decorateRequest(ACTOR, null);
      scope.setErrorHandler((error: Error, request, reply) => refuseCall(error, request, reply));

      scope.addHook("preHandler", async (request) => {
        const actor = await sessions.actorOf(request);
        request.setDecorator<Actor | null>(ACTOR, actor);
        const who = actor?.id ?? request.ip;
        for (const procedure of proceduresOf(request).slice(0, MAX_BATCH))
          await countCall(calls, `${procedure} ${who}`);
      });

      scope.post("/:path", (request, reply) =>
        fastifyRequestHandler({
          router: appRouter,
          req: request,
          res: reply,
          path: Path.parse(request.params).path,
          allowBatching: true,
          allowMethodOverride: true,
          maxBatchSize: MAX_BATCH,
          createContext: (): Context => ({ ...given, actor: request.getDecorator<Actor | null>(ACTOR) }),
          onError: ({ error }) => {
            if (error.code === "INTERNAL_SERVER_ERROR") logBug(request, error);
          },
          responseMeta: ({ errors }) => {
            const isBusy = errors.some(({ code }) => code === "SERVICE_UNAVAILABLE");
            return { headers: { "cache-control": "no-store", ...(isBusy && { "retry-after": String(BUSY_SECONDS) }) } };
          },
        }),
      );
    },
    { prefix: "/trpc" },
  );
}

async function countCall(calls: RateLimiterMemory, key: string): Promise<void> {
  const counted = await calls.consume(key).catch((held: RateLimiterRes | Error) => {
    if (held instanceof Error) throw held;
    return null;
  });
  if (counted === null) throw new Refused("too-many-requests");
}

/** What is refused before tRPC sees it has tRPC's shape all the same, so that a client reads one kind of answer. */
function refuseCall(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOfRoute(error);
  if (refusal === null) logBug(request, error);
  const { reason } = refusal ?? new Refused("internal");
  const status = STATUS[reason] ?? 400;
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error: new TRPCError({ code: CODE_OF_STATUS[status] ?? "BAD_REQUEST", cause: refusal ?? error }),
    type: "unknown",
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  if (reason === "busy" || reason === "too-many-requests") reply.header("retry-after", String(BUSY_SECONDS));
  return reply.code(status).header("cache-control", "no-store").send({ error: shape });
}

const CODE_OF_STATUS: Readonly<Record<number, TRPCError["code"]>> = {
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
};
