import { afterAll, expect, test } from "vitest";
import { openServer } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);
const ask = async (path: string) => {
  const answer = await server.send(path, { method: "GET" });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test("the process says that it lives, without asking its database", async () => {
  const { pool } = server.database.db;
  const taken = await Promise.all(Array.from({ length: 20 }, () => pool.connect()));
  expect(await ask("/healthz")).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  expect(await ask("/readyz")).toMatchObject({ status: 503, text: '{"status":"waiting","for":"database"}' });
  for (const client of taken) client.release();
});

test("a server is ready when its database is at the version that it knows", async () => {
  expect(await ask("/readyz")).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  const { owner } = server.database;
  await owner.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', '29990101000000_future', now())",
  );
  expect(await ask("/readyz")).toMatchObject({ status: 503, text: '{"status":"waiting","for":"migrations"}' });
  await owner.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
  expect((await ask("/readyz")).status).toBe(200);
});

test("the metrics count answers by route and procedure, and nobody can make new lines by asking", async () => {
  const { email, id } = await server.addPerson("consultant");
  const cookie = await server.signIn(email);
  for (const path of ["session.me", "session.me,session.list?batch=1", "made.up1", "made.up2"]) {
    await server.send(`/trpc/${path}`, { body: {}, headers: { cookie } });
  }
  await server.send("/jan.kowalski@example.pl", { method: "GET" });
  const { text, headers } = await ask("/metrics");
  expect(headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toMatch(
    /kck_http_answer_seconds_count\{method="POST",route="\/trpc\/:path",procedure="session\.me",status="200"\} 1/,
  );
  expect(text).toMatch(/procedure="batch",status="200"\} 1/);
  expect(text).toMatch(/procedure="unknown",status="404"\} 2/);
  expect(text).toContain('kck_database_connections{state="open"}');
  expect(text).toContain("kck_event_streams 0");
  expect(text).not.toMatch(new RegExp(`kowalski|made|${id}|osoba`));
});
