import { Refused } from "@kck/api";
import type { FastifyInstance } from "fastify";
import { isDeeperThan } from "./json-depth";

/** Nothing that the product sends is half as deep. */
export const MAX_DEPTH = 32;

/**
 * Reads JSON bodies: too deep ones, and keys that change what objects inherit, are refused before anything uses them.
 *
 * Shapes  `asText` leaves the body a text, for tRPC, which parses it again.
 */
export function readJsonBodies(app: FastifyInstance, { asText }: { asText: boolean }): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const text = typeof body === "string" ? body : body.toString("utf8");
    if (text === "") return done(null, asText ? "" : undefined);
    if (isDeeperThan(MAX_DEPTH, text)) return done(new Refused("too-deep"));
    return parse(request, text, (error: Error | null, parsed: unknown) => {
      if (error !== null) done(new Refused("bad-input"));
      else done(null, asText ? text : parsed);
    });
  });
}
