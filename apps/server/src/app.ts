import { type Context, Refused } from "@kck/api";
import type { Database } from "@kck/db";
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from "fastify";
import type { Logger } from "pino";
import { fileRoutes, UPLOADS } from "./files/routes";
import { openFileStore } from "./files/store";
import { createHub } from "./live/hub";
import { liveRoutes } from "./live/routes";
import { drainOnClose } from "./plugins/drain";
import { refuseForeignSites } from "./plugins/foreign-sites";
import { healthRoutes } from "./plugins/health";
import { readJsonBodies } from "./plugins/json-bodies";
import { logAnswers, logBug } from "./plugins/log";
import { keepMetrics, type Metrics, measureAnswers } from "./plugins/metrics";
import { limitPatience } from "./plugins/patience";
import { rendererRoutes } from "./plugins/renderer";
import { addSecurityHeaders } from "./plugins/security-headers";
import { tileRoutes } from "./plugins/tiles";
import { trpcRoutes } from "./plugins/trpc";
import { refusalOfRoute, refuse } from "./reply";
import type { Settings } from "./settings/settings";
import { createAuth } from "./sign-in/auth";
import { signInRoutes } from "./sign-in/routes";
import { knowSessions, type Sessions } from "./sign-in/sessions";
import { countTries } from "./sign-in/tries";

/** What the server allows itself and others. Source: DESIGN.md section 5, "server". */
export const SERVER_LIMITS = {
  requestTimeoutMs: 15_000,
  /** For attachments: ten megabytes at less than a megabit a second. */
  uploadTimeoutMs: 120_000,
  headersTimeoutMs: 10_000,
  /** How often Node looks for connections that were too slow. */
  lookMs: 1_000,
  bodyBytes: 256 * 1024,
  /** Ten procedures of a batch stand in one path. */
  pathLength: 1_000,
} as const;

export type AppParts = {
  readonly settings: Pick<Settings, "trustedProxies" | "tiles" | "oidc" | "isDemonstration">;
  readonly database: Database;
  /** Where the reader of events has a connection of its own. */
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly secret: string;
  readonly analyzer: Context["analyzer"];
  readonly outbox: Context["outbox"];
  readonly log: Logger;
  readonly rendererFolder: string;
  readonly filesFolder: string;
  readonly now: () => Date;
};

export type App = {
  readonly app: FastifyInstance;
  readonly sessions: Sessions;
  readonly metrics: Metrics;
};

/** Builds the server without listening; closing `app` ends all that it has begun. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { settings, database, publicUrl, secret, log, now } = parts;
  const { prisma: db, pool } = database;
  const { oidc, tiles, isDemonstration } = settings;
  const auth = createAuth({ db, secret, publicUrl, oidc, log: (level, message) => log[level](message) });
  const { name } = (await auth.$context).authCookies.sessionToken;
  const sessions = knowSessions(pool, name, now);
  const tries = countTries(pool, secret);

  const onTrouble = (error: unknown) => log.warn({ err: error }, "the stream of events was interrupted");
  const hub = createHub({ url: parts.databaseUrl, pool, sessions, onTrouble });
  const metrics = keepMetrics({ pool, streams: hub.streams });
  await hub.start();

  const app = makeFastify(parts);
  measureAnswers(app, metrics);
  healthRoutes(app, { pool, metrics });
  const onEnded = hub.endSession;
  signInRoutes(app, { auth, db, sessions, tries, oidc, publicUrl, isDemonstration, now, onEnded });
  liveRoutes(app, hub, sessions);
  const given = {
    db,
    now,
    analyzer: parts.analyzer,
    features: { isDemonstration, map: tiles && { credit: tiles.credit } },
    outbox: parts.outbox,
    sessions,
  };
  trpcRoutes(app, given);
  tileRoutes(app, { tiles, sessions });
  fileRoutes(app, { ...given, store: openFileStore(parts.filesFolder) });
  rendererRoutes(app, parts.rendererFolder);
  return { app, sessions, metrics };
}

function makeFastify({ settings, publicUrl, log }: AppParts): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    requestTimeout: SERVER_LIMITS.uploadTimeoutMs,
    http: { headersTimeout: SERVER_LIMITS.headersTimeoutMs, connectionsCheckingInterval: SERVER_LIMITS.lookMs },
    bodyLimit: SERVER_LIMITS.bodyBytes,
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    routerOptions: { maxParamLength: SERVER_LIMITS.pathLength },
    forceCloseConnections: "idle",
    frameworkErrors: refuseError,
  });
  drainOnClose(app);
  limitPatience(app, { ms: SERVER_LIMITS.requestTimeoutMs, uploads: UPLOADS });
  logAnswers(app);
  addSecurityHeaders(app, publicUrl);
  refuseForeignSites(app, publicUrl);
  readJsonBodies(app, { asText: false });
  app.setErrorHandler(refuseError);
  return app;
}

function refuseError(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOfRoute(error);
  if (refusal === null) logBug(request, error);
  const { reason, fields } = refusal ?? new Refused("internal");
  return refuse(reply, reason, fields);
}
