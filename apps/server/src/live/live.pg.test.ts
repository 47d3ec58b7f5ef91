import * as crypto from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../testing/listen";
import { openServer } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);
const { owner } = server.database;
const randomUUID = (): string => crypto.randomUUID();

let consultant = "";
beforeAll(async () => {
  consultant = await server.signIn((await server.addPerson("consultant")).email);
});

const INSERT = `INSERT INTO event (at, actor_kind, type, intake_id, unit_ids, data) VALUES (now(), 'clock', $1, $2, $3, $4)`;
const about = (type: string, unitIds: string[] = [], data: object = {}, id = randomUUID()) =>
  [type, id, unitIds, JSON.stringify(data)] as const;
const happen = (type = "intake.noted", unitIds: string[] = [], data: object = {}, id = randomUUID()) =>
  owner.query(INSERT, [...about(type, unitIds, data, id)]);
const as = (cookie: string, lastEventId?: string) =>
  listen(server.publicUrl, { cookie, ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }) });
const ids = (stream: Awaited<ReturnType<typeof as>>) => stream.events().map(({ data }) => data.intakeId);

test("nobody listens without a session", async () => {
  const answer = await fetch(`${server.publicUrl}/events`);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ reason: "signed-out", fields: [] });
});

test("a transaction kept open while later ones commit costs no subscriber an event", async () => {
  const streams = await Promise.all([as(consultant), as(consultant)]);
  // The control reads by sequence alone, as often as it can.
  const { rows: before } = await owner.query<{ seq: string }>("SELECT COALESCE(max(seq), 0)::text AS seq FROM event");
  let last = BigInt(before[0]?.seq ?? "0");
  const naive: string[] = [];
  const look = async () => {
    const { rows } = await owner.query<{ seq: string; id: string }>(
      "SELECT seq::text, intake_id AS id FROM event WHERE seq > $1 ORDER BY seq",
      [last.toString()],
    );
    naive.push(...rows.map((row) => row.id));
    last = BigInt(rows.at(-1)?.seq ?? last);
  };

  const [late, soon] = [randomUUID(), Array.from({ length: 20 }, () => randomUUID())];
  const kept = await owner.connect();
  await kept.query("BEGIN");
  await kept.query(INSERT, [...about("intake.noted", [], {}, late)]);
  for (const id of soon) {
    await happen("intake.noted", [], {}, id);
    await look();
  }
  await sleep(600);
  expect(streams.flatMap(ids).filter((id) => soon.includes(String(id)))).toEqual([]);
  await kept.query("COMMIT");
  kept.release();
  await look();

  for (const stream of streams) {
    expect(await stream.until(() => soon.every((id) => ids(stream).includes(id)))).toBe(true);
    expect(ids(stream).filter((id) => id === late || soon.includes(String(id)))).toEqual([late, ...soon]);
    await stream.hangUp();
  }
  expect(naive, "the control should have passed over the late one").toEqual(soon);
});

test("a client cut off for a hundred events resumes with exactly those", async () => {
  const first = await as(consultant);
  const seen = randomUUID();
  await happen("intake.noted", [], {}, seen);
  await first.until(() => ids(first).includes(seen));
  const lastId = first.lastId();
  await first.hangUp();

  const missed = Array.from({ length: 100 }, () => randomUUID());
  await Promise.all(missed.map((id) => happen("intake.noted", [], {}, id)));
  const { rows } = await owner.query<{ id: string }>(
    "SELECT intake_id AS id FROM event WHERE intake_id = ANY($1) ORDER BY tx, seq",
    [missed],
  );
  const second = await as(consultant, lastId);
  const after = randomUUID();
  await happen("intake.noted", [], {}, after);
  expect(await second.until(() => ids(second).includes(after))).toBe(true);
  expect(ids(second)).toEqual([...rows.map((row) => row.id), after]);
  expect(second.frames.filter(({ name }) => name === "reload")).toEqual([]);
  await second.hangUp();
});

test("clients that come and go while much happens hear each event once, in one order", async () => {
  const wanted = Array.from({ length: 300 }, () => randomUUID());
  const heard = [[], [], []] as string[][];
  let isOver = false;
  const client = async (mine: string[], begin: () => void) => {
    let lastId: string | undefined;
    for (const end = performance.now() + 15_000; performance.now() < end; ) {
      const stream = await as(consultant, lastId);
      await stream.until(() => stream.frames.length > 0, 200);
      begin();
      await stream.until(() => isOver && mine.length + stream.events().length >= wanted.length, 40);
      mine.push(
        ...ids(stream)
          .map(String)
          .filter((id) => wanted.includes(id)),
      );
      lastId = stream.lastId() || lastId;
      await stream.hangUp();
      if (isOver && mine.length >= wanted.length) return;
    }
  };
  const clients: Promise<void>[] = [];
  await Promise.all(heard.map((mine) => new Promise<void>((begin) => clients.push(client(mine, begin)))));
  await Promise.all(
    Array.from({ length: 10 }, async (_, lane) => {
      for (const id of wanted.slice(lane * 30, lane * 30 + 30)) {
        await happen("intake.noted", [], {}, id);
        await sleep(Math.random() * 4);
      }
    }),
  );
  isOver = true;
  await Promise.all(clients);
  const { rows } = await owner.query<{ id: string }>(
    "SELECT intake_id AS id FROM event WHERE intake_id = ANY($1) ORDER BY tx, seq",
    [wanted],
  );
  for (const mine of heard) expect(mine).toEqual(rows.map((row) => row.id));
});

test("who was away too long, or has a cursor that nobody gave, loads everything again", async () => {
  for (const cursor of [undefined, "1.999999", "now", "9223372036854775807.9223372036854775807", "-1.0", "1.2.3"]) {
    const stream = await as(consultant, cursor);
    expect(await stream.until(() => stream.frames.length > 0), String(cursor)).toBe(true);
    expect(stream.frames[0], String(cursor)).toMatchObject({ name: "reload", id: expect.stringMatching(/^\d+\.\d+$/) });
    await stream.hangUp();
  }
  const witness = await as(consultant);
  const { rows } = await owner.query("SELECT tx || '.' || seq AS id FROM event ORDER BY tx DESC, seq DESC LIMIT 1");
  await owner.query(
    `INSERT INTO event (at, actor_kind, type, unit_ids, data) SELECT now(), 'clock', 'intake.noted', '{}', '{}' FROM generate_series(1, 2001)`,
  );
  const last = randomUUID();
  await happen("intake.noted", [], {}, last);
  await witness.until(() => ids(witness).includes(last));
  await witness.hangUp();
  const stream = await as(consultant, rows[0].id);
  expect(await stream.until(() => stream.frames.length > 0)).toBe(true);
  expect(stream.frames.map(({ name }) => name)).toEqual(["reload"]);
  await stream.hangUp();
});

test("unit staff hear of matters that their unit holds or held, and of nothing else", async () => {
  const [ours, theirs] = [randomUUID(), randomUUID()];
  const unit = await server.database.db.prisma.unit.create({
    data: {
      id: ours,
      key: "ZDMK",
      name: "Zarząd",
      kind: "unit",
      validFrom: new Date(0),
      checkedOn: new Date(0),
      mark: "V",
    },
  });
  const staff = await server.addPerson("unit-staff", unit.id);
  const administrator = await server.addPerson("administrator");
  const streams = await Promise.all([
    server.signIn(staff.email).then((c) => as(c)),
    server.signIn(administrator.email).then((c) => as(c)),
  ]);
  const [unitStream, adminStream] = streams;

  await happen("intake.forwarded", [theirs]);
  await happen("contact.started", []);
  await happen("user.changed", [], { userId: randomUUID() });
  await happen("sign-in.locked", [], { userId: null });
  await happen("intake.forwarded", [theirs, ours]);
  await happen("user.changed", [], { userId: staff.id });
  expect(await unitStream.until(() => unitStream.events().length >= 2)).toBe(true);
  expect(unitStream.events().map(({ data }) => [data.type, data.unitIds])).toEqual([
    ["intake.forwarded", [theirs, ours]],
    ["user.changed", []],
  ]);
  expect(await adminStream.until(() => adminStream.events().length >= 3)).toBe(true);
  expect(adminStream.events().map(({ data }) => data.type)).toEqual(["user.changed", "sign-in.locked", "user.changed"]);
  await Promise.all(streams.map((stream) => stream.hangUp()));
});

test("rights that were taken away are gone before the next event", async () => {
  const person = await server.addPerson("consultant");
  const stream = await as(await server.signIn(person.email));
  await stream.until(() => stream.frames.length > 0);
  await owner.query(`UPDATE "user" SET role = 'editor' WHERE id = $1`, [person.id]);
  await happen("user.changed", [], { userId: person.id });
  await happen("intake.noted");
  await happen("user.changed", [], { userId: person.id });
  expect(await stream.until(() => stream.events().length >= 2)).toBe(true);
  expect(stream.events().map(({ data }) => data.type)).toEqual(["user.changed", "user.changed"]);
  await stream.hangUp();
});

test("a session that is ended takes its streams with it, at once", async () => {
  const person = await server.addPerson("consultant");
  const cookies = [await server.signIn(person.email), await server.signIn(person.email)];
  const [out, ended] = await Promise.all(cookies.map((cookie) => as(cookie)));
  await server.send("/api/auth/sign-out", { headers: { cookie: cookies[0] ?? "" } });
  await out?.ended;
  expect(out?.frames.at(-1)?.name).toBe("signed-out");
  expect(ended?.frames.at(-1)?.name).not.toBe("signed-out");

  await owner.query("DELETE FROM session WHERE user_id = $1", [person.id]);
  await happen("user.sessions-ended", [], { userId: person.id });
  await ended?.ended;
  expect(ended?.frames.at(-1)?.name).toBe("signed-out");
});

test("a client that hangs up before its stream begins leaves none open", async () => {
  const streams = async () =>
    /kck_event_streams (\d+)/.exec(await (await fetch(`${server.publicUrl}/metrics`)).text())?.[1];
  await expect.poll(streams).toBe("0");
  await owner.query("BEGIN");
  await owner.query("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");
  const hungUp = new AbortController();
  const asked = fetch(`${server.publicUrl}/events`, { headers: { cookie: consultant }, signal: hungUp.signal });
  await sleep(200);
  hungUp.abort();
  await expect(asked).rejects.toThrow();
  await sleep(200);
  await owner.query("COMMIT");
  await sleep(300);
  expect(await streams()).toBe("0");
});

test("a lost connection to the database costs no event", async () => {
  const stream = await as(consultant);
  await stream.until(() => stream.frames.length > 0);
  const during = Array.from({ length: 10 }, () => randomUUID());
  const peer = new pg.Client({ connectionString: server.database.serverUrl });
  await peer.connect();
  const cut = await peer.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kck events' AND datname = current_database()",
  );
  expect(cut.rowCount).toBe(1);
  await peer.end();
  for (const id of during) await happen("intake.noted", [], {}, id);
  expect(await stream.until(() => during.every((id) => ids(stream).includes(id)))).toBe(true);
  expect(ids(stream).filter((id) => during.includes(String(id)))).toEqual(during);
  await stream.hangUp();
});

test("a client that does not read is cut off, and others do not wait for it", { timeout: 60_000 }, async () => {
  const { hostname, port } = new URL(server.publicUrl);
  const deaf = connect(Number(port), hostname);
  deaf.write(`GET /events HTTP/1.1\r\nHost: x\r\nCookie: ${consultant}\r\n\r\n`);
  deaf.pause();
  const isCut = new Promise<void>((resolve) => {
    deaf.on("error", () => resolve());
    deaf.on("close", () => resolve());
  });
  const stream = await as(consultant);
  await stream.until(() => stream.frames.length > 0);
  for (let round = 1; round <= 30; round += 1) {
    await owner.query(
      `INSERT INTO event (at, actor_kind, type, intake_id, unit_ids, data)
         SELECT now(), 'clock', 'intake.noted', gen_random_uuid(), array_fill(gen_random_uuid(), ARRAY[20]), '{}' FROM generate_series(1, 500)`,
    );
    expect(await stream.until(() => stream.events().length === round * 500)).toBe(true);
  }
  deaf.resume();
  await isCut;
  await stream.hangUp();
});
