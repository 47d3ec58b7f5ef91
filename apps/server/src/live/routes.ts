import type { FastifyInstance } from "fastify";
import { refuse } from "../reply";
import type { Sessions } from "../sign-in/sessions";
import { parseCursor } from "./cursor";
import type { Hub } from "./hub";

/** `GET /events`: what happens, as server-sent events; see `LiveEvent` of the contracts. */
export function liveRoutes(app: FastifyInstance, hub: Hub, sessions: Sessions): void {
  app.get("/events", async (request, reply) => {
    const actor = await sessions.actorOf(request, { isAttended: false });
    if (actor === null) return refuse(reply, "signed-out");
    const since = request.headers["last-event-id"];
    reply.hijack();
    reply.raw.writeHead(200, {
      ...Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      // So that a server that stops need not wait for the connection of a stream that it has ended.
      connection: "close",
    });
    reply.raw.flushHeaders();
    hub.subscribe(reply.raw, actor, parseCursor(typeof since === "string" ? since : undefined));
    return reply;
  });
  app.addHook("preClose", () => hub.close());
}
