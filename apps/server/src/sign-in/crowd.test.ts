import fastify from "fastify";
import { expect, test } from "vitest";
import { limitCrowd } from "./crowd";

test("who comes while too many passwords wait is told so at once, and let in when some are done", async () => {
  const app = fastify();
  const { promise, resolve } = Promise.withResolvers<void>();
  const unlessCrowded = limitCrowd(3);
  for (const path of ["/a", "/b"]) {
    app.post(
      path,
      unlessCrowded(async (_request, reply) => {
        await promise;
        return reply.send({ isDone: true });
      }),
    );
  }
  await app.ready();
  const first = ["/a", "/b", "/a"].map((url) => app.inject({ method: "POST", url }).then((answer) => answer));
  const late = await app.inject({ method: "POST", url: "/b" });
  expect(late.statusCode).toBe(503);
  expect(late.json()).toEqual({ reason: "busy", fields: [] });
  resolve();
  expect((await Promise.all(first)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect((await app.inject({ method: "POST", url: "/b" })).statusCode).toBe(200);
  await app.close();
});
