import type { FastifyInstance } from "fastify";

/**
 * Hangs up on whoever takes longer than allowed to send a request. Node knows one time for all of them, which has to be long
 * enough for ten megabytes over a slow line; every other request gets this shorter one.
 */
export function limitPatience(app: FastifyInstance, { ms, uploads }: { ms: number; uploads: string }): void {
  app.addHook("onRequest", async (request) => {
    const { raw } = request;
    if (request.routeOptions.url === uploads || raw.complete) return;
    const timer = setTimeout(() => {
      raw.socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
      raw.socket.destroySoon();
    }, ms);
    const rest = () => clearTimeout(timer);
    raw.once("end", rest);
    raw.once("close", rest);
  });
}
