import { RIGHTS } from "@kck/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const KNOWN = new Set(Object.keys(RIGHTS));
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Which procedure a request is about, as one of a closed list, so that nobody can make new lines by asking. */
function procedureOf({ routeOptions, params }: FastifyRequest): string {
  if (routeOptions.url !== "/trpc/:path") return "";
  const path = typeof params === "object" && params !== null && "path" in params ? String(params.path) : "";
  if (KNOWN.has(path)) return path;
  return path.includes(",") ? "batch" : "unknown";
}

export type MetricsParts = { readonly pool: Pool; readonly streams: () => number };

/** Counts of one server for Prometheus. No label names a person, an intake or an address. */
export function keepMetrics({ pool, streams }: MetricsParts) {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: "kck_http_answer_seconds",
    help: "Time from a request to the end of its answer",
    labelNames: ["method", "route", "procedure", "status"],
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const jobs = new Counter({
    name: "kck_job_runs_total",
    help: "Runs of what the server does by itself",
    labelNames: ["job", "outcome"],
    registers,
  });
  new Gauge({
    name: "kck_event_streams",
    help: "Open streams of events",
    registers,
    collect() {
      this.set(streams());
    },
  });
  new Gauge({
    name: "kck_database_connections",
    help: "Connections of this server to the database, and requests that wait for one",
    labelNames: ["state"],
    registers,
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "awaited" }, pool.waitingCount);
    },
  });
  return {
    text: () => register.metrics(),
    contentType: register.contentType,
    countAnswer(request: FastifyRequest, status: number, seconds: number): void {
      const route = request.routeOptions.url ?? "(none)";
      const labels = { method: request.method, route, procedure: procedureOf(request), status: String(status) };
      answers.observe(labels, seconds);
    },
    countJob: (job: string, isDone: boolean) => jobs.inc({ job, outcome: isDone ? "done" : "failed" }),
  };
}
export type Metrics = ReturnType<typeof keepMetrics>;

/** Measures every answer but the streams of events, which last as long as a screen is open. */
export function measureAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.url === "/events") return;
    metrics.countAnswer(request, reply.statusCode, reply.elapsedTime / 1_000);
  });
}
