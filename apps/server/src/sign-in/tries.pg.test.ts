import { afterAll, expect, test, vi } from "vitest";
import { openServer, PASSWORD } from "../testing/open-server";
import { countTries } from "./tries";

// Unknown addresses cost a real hash each, which is meant to be slow.
vi.setConfig({ testTimeout: 60_000 });

const server = await openServer();
afterAll(server.close);

const sql = (text: string, values: unknown[] = []) => server.database.owner.query(text, values);
const endWaits = () => sql("DELETE FROM rate_limit WHERE key LIKE 'wait:%'");
type Refusal = { reason: string };

test("four wrong tries cost nothing, from the fifth the wait doubles, the tenth locks for a quarter of an hour", async () => {
  const { email, id } = await server.addPerson("consultant");
  const waits: number[] = [];
  for (let wrong = 1; wrong <= 9; wrong += 1) {
    expect((await server.trySignIn(email, "wrong password")).status, `try ${wrong}`).toBe(401);
    if (wrong < 5) continue;
    const held = await server.trySignIn(email, PASSWORD);
    expect(held.status).toBe(429);
    expect(((await held.json()) as Refusal).reason).toBe("too-many-requests");
    waits.push(Number(held.headers.get("retry-after")));
    await endWaits();
  }
  expect(waits).toEqual([2, 4, 8, 16, 32]);
  expect((await server.trySignIn(email, "wrong password")).status).toBe(401);

  const locked = await server.trySignIn(email, PASSWORD);
  expect(locked.status).toBe(429);
  expect(await locked.json()).toEqual({ reason: "locked", fields: [] });
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(890);

  const locks = await sql("SELECT locked_until - at AS length FROM sign_in_lock WHERE user_id = $1", [id]);
  expect(locks.rows.map((row) => row.length.minutes)).toEqual([15]);
  const events = await sql("SELECT actor_id, data FROM event WHERE type = 'sign-in.locked'");
  expect(events.rows).toEqual([{ actor_id: null, data: { userId: id } }]);

  await sql("UPDATE rate_limit SET expire = 1");
  expect((await server.trySignIn(email, PASSWORD)).status).toBe(200);
});

test("a right try forgets the wrong ones before it", async () => {
  const { email } = await server.addPerson("consultant");
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) await server.trySignIn(email, "wrong password");
    expect((await server.trySignIn(email, PASSWORD)).status).toBe(200);
  }
});

test("an address without an account is slowed and locked all the same, and the table of counts names nobody", async () => {
  const email = "nikogo.nie.ma@example.pl";
  for (let wrong = 1; wrong <= 10; wrong += 1) {
    await server.trySignIn(email, "wrong password");
    await endWaits();
  }
  const locked = await server.trySignIn(email, "wrong password");
  expect(await locked.json()).toEqual({ reason: "locked", fields: [] });
  const { rows } = await sql("SELECT user_id FROM sign_in_lock WHERE user_id IS NULL");
  expect(rows).toHaveLength(1);
  const { rows: keys } = await sql("SELECT key FROM rate_limit");
  expect(JSON.stringify(keys)).not.toMatch(/nikogo|127\.0\.0/);
});

test("of fifty tries at once ten are judged", async () => {
  const tries = countTries(server.database.db.pool, "another secret");
  const person = tries.personOf("raz@example.pl", "10.0.0.1");
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => tries.begin(person)));
  expect(verdicts.filter((verdict) => verdict.isAllowed)).toHaveLength(10);
});

test("an address that tries many accounts is held back; an IPv6 network counts as one address", async () => {
  const tries = countTries(server.database.db.pool, "a third secret");
  for (let wrong = 0; wrong < 100; wrong += 1) {
    await tries.wasWrong(tries.personOf(`${wrong}@example.pl`, `2001:db8:1:2::${wrong + 1}`), 1);
  }
  const next = await tries.begin(tries.personOf("new@example.pl", "2001:db8:1:2:ffff::1"));
  expect(next).toMatchObject({ isAllowed: false, reason: "too-many-requests" });
  const elsewhere = await tries.begin(tries.personOf("new@example.pl", "2001:db8:1:3::1"));
  expect(elsewhere.isAllowed).toBe(true);
});
