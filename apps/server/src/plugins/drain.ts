import type { FastifyInstance } from "fastify";

/** How long a server that stops waits for the requests that it has begun. */
export const PATIENCE_MS = 10_000;
const LOOK_MS = 20;

/**
 * Lets a server that stops finish what it has begun, and then hang up on everybody.
 *
 * Node alone waits for ever for a connection on which nothing was asked, as browsers keep them in reserve.
 */
export function drainOnClose(app: FastifyInstance): void {
  let begun = 0;
  app.addHook("onRequest", async (_request, reply) => {
    begun += 1;
    reply.raw.once("close", () => {
      begun -= 1;
    });
  });
  app.addHook("preClose", async () => {
    const deadline = performance.now() + PATIENCE_MS;
    const timer = setInterval(() => {
      if (begun === 0 || performance.now() > deadline) app.server.closeAllConnections();
    }, LOOK_MS);
    app.server.once("close", () => clearInterval(timer));
  });
}
