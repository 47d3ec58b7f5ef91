import { Refused } from "@kck/api";
import type { FastifyInstance, FastifyRequest } from "fastify";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request that changes something may come from where it comes from. */
function isOurs(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, host, cookie, authorization } = request.headers;
  // No foreign page can send a bearer token: it knows none, and the browser adds none.
  if (authorization !== undefined && cookie === undefined) return true;
  if (origin !== undefined) return origin === publicUrl || origin === `${request.protocol}://${host}`;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || (site === "none" && cookie === undefined);
  return cookie === undefined;
}

/** Refuses what a page of another site makes a browser send in somebody's name. */
export function refuseForeignSites(app: FastifyInstance, publicUrl: string): void {
  app.addHook("onRequest", async (request) => {
    if (!READING.has(request.method) && !isOurs(request, publicUrl)) throw new Refused("wrong-role");
  });
}
