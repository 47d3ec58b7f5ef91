import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openServer } from "../testing/open-server";

test("a server that stops answers what it has begun, and waits for nobody who asked nothing", async () => {
  let isAnswered = false;
  const server = await openServer({
    prepare: (app) =>
      app.get("/api/slow", async () => {
        await sleep(500);
        isAnswered = true;
        return { isAnswered };
      }),
  });
  const { hostname, port } = new URL(server.publicUrl);
  const silent = connect(Number(port), hostname);
  silent.on("error", () => undefined);
  const asked = server.send("/api/slow", { method: "GET" });
  await sleep(100);

  const begin = performance.now();
  await server.app.close();
  expect(performance.now() - begin).toBeLessThan(3_000);
  expect((await asked).status).toBe(200);
  await server.close();
  silent.destroy();
});
