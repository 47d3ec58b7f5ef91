import { migrationState } from "@kck/db";
import type { FastifyInstance } from "fastify";
import type { Pool } from "pg";
import type { Metrics } from "./metrics";

/** What keeps a server from working, if anything; never more than one word, as everybody may ask. */
async function hindrance(pool: Pool): Promise<"migrations" | "database" | null> {
  try {
    return (await migrationState(pool)) === "current" ? null : "migrations";
  } catch {
    return "database";
  }
}

const FRESH = { "cache-control": "no-store" };

/** `/healthz`: the process answers. `/readyz`: so does its database, at the right version. `/metrics`: for Prometheus. */
export function healthRoutes(app: FastifyInstance, { pool, metrics }: { pool: Pool; metrics: Metrics }): void {
  app.get("/healthz", (_request, reply) => reply.headers(FRESH).send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const missing = await hindrance(pool);
    reply.headers(FRESH);
    if (missing === null) return { status: "ready" };
    return reply.code(503).send({ status: "waiting", for: missing });
  });
  app.get("/metrics", async (_request, reply) =>
    reply
      .headers(FRESH)
      .type(metrics.contentType)
      .send(await metrics.text()),
  );
}
