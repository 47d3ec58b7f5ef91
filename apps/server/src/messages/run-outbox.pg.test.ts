import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { openTestDatabase } from "@kck/db/testing";
import { SMTPServer } from "smtp-server";
import { v7 } from "uuid";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openLog } from "../plugins/log";
import { type OutboxParts, runOutbox } from "./run-outbox";

const database = await openTestDatabase();
const { prisma: db } = database.db;
const logged: string[] = [];
const log = openLog("info", { write: (line) => logged.push(line) });

// A mail server and a gateway as they are, on this machine; each does what the test says.
type Mail = { to: string[]; content: string };
const mails: Mail[] = [];
let refuseMail: { code: number; words: string } | null = null;
const smtp = new SMTPServer({
  disabledCommands: ["STARTTLS"],
  onAuth: ({ username, password }, _session, done) =>
    username === "kck" && password === "secret-word" ? done(null, { user: username }) : done(new Error("no")),
  onRcptTo: (_address, _session, done) =>
    done(refuseMail && Object.assign(new Error(refuseMail.words), { responseCode: refuseMail.code })),
  onData: (stream, { envelope }, done) => {
    text(stream).then((content) => {
      mails.push({ to: envelope.rcptTo.map(({ address }) => address), content });
      done();
    }, done);
  },
});
smtp.on("error", () => undefined); // a client that goes away is the client's affair
smtp.listen(0, "127.0.0.1");

const posts: { request: IncomingMessage; body: unknown }[] = [];
let smsStatus = 200;
const gateway = createServer((request, response) => {
  text(request).then((body) => {
    posts.push({ request, body: JSON.parse(body) });
    response.writeHead(smsStatus, { location: "http://127.0.0.1:1/" }).end("{}");
  }, console.error);
});
gateway.listen(0, "127.0.0.1");
await Promise.all([once(smtp.server, "listening"), once(gateway, "listening")]);

const portOf = (address: AddressInfo | string | null) =>
  typeof address === "object" && address !== null ? address.port : 0;
const mail = { url: `smtp://kck:secret-word@127.0.0.1:${portOf(smtp.server.address())}`, from: "kontakt@example.test" };
const sms = { url: `http://127.0.0.1:${portOf(gateway.address())}/send`, token: "t0ken" };

afterAll(async () => {
  await new Promise<void>((done) => smtp.close(() => done()));
  gateway.closeAllConnections();
  gateway.close();
  await database.close();
});
beforeEach(async () => {
  await db.outboxMessage.deleteMany({});
  mails.length = 0;
  posts.length = 0;
  logged.length = 0;
  refuseMail = null;
  smsStatus = 200;
});

let instant = new Date("2026-03-02T09:00:00Z");
const run = (settings: OutboxParts["settings"] = { mail, sms }) =>
  runOutbox({ settings, db, now: () => instant, log, pauseMs: 20 });
async function put(channel: "email" | "sms", recipient: string): Promise<string> {
  const id = v7();
  const words = { subject: "Karta usługi: Łąka", body: "Dzień dobry,\n.\nopłata 17 zł\n" };
  const state = { purpose: "card-text", status: "waiting", createdAt: instant, nextTryAt: instant };
  await db.outboxMessage.create({ data: { id, channel, recipient, ...words, ...state } });
  return id;
}
const rowOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id } });
const until = (id: string, status: string) =>
  expect.poll(async () => (await rowOf(id)).status, { timeout: 15_000 }).toBe(status);

test("a letter reaches the mail server and an SMS the gateway; no log names whom", async () => {
  const [letter, short] = [await put("email", "anna@example.test"), await put("sms", "+48600100200")];
  const stop = run();
  await Promise.all([until(letter, "sent"), until(short, "sent")]);
  await stop();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toEqual(["anna@example.test"]);
  expect(mails[0]?.content).toContain(`Message-ID: <${letter}@example.test>`);
  expect(mails[0]?.content).toContain("From: kontakt@example.test");
  expect(posts.map(({ body }) => body)).toEqual([{ to: "+48600100200", text: "Dzień dobry,\n.\nopłata 17 zł\n" }]);
  expect(posts[0]?.request.headers).toMatchObject({ authorization: "Bearer t0ken", "idempotency-key": short });
  expect(await rowOf(letter)).toMatchObject({ attempts: 1, sentAt: instant, nextTryAt: null, failure: null });
  expect(logged.join("")).not.toMatch(/anna|600100200|opłata/);
});

test("three servers send each of forty messages once", { timeout: 60_000 }, async () => {
  for (let at = 0; at < 40; at += 1) {
    await put(at % 2 ? "email" : "sms", at % 2 ? `osoba${at}@example.test` : "+48600100200");
  }
  const stops = [run(), run(), run()];
  await expect.poll(() => db.outboxMessage.count({ where: { status: "sent" } }), { timeout: 30_000 }).toBe(40);
  await Promise.all(stops.map((stop) => stop()));
  expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, at) => `osoba${at * 2 + 1}@example.test`).toSorted(),
  );
  expect(new Set(posts.map(({ request }) => request.headers["idempotency-key"])).size).toBe(20);
  expect(posts).toHaveLength(20);
});

test("a gateway that is away is tried again later, and later again", async () => {
  smsStatus = 503;
  const id = await put("sms", "+48600100200");
  const stop = run();
  await expect.poll(async () => (await rowOf(id)).failure, { timeout: 15_000 }).toBe("http-503");
  expect(posts).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ status: "waiting", attempts: 1 });
  instant = new Date(instant.getTime() + 61_000);
  await expect.poll(() => posts.length, { timeout: 15_000 }).toBe(2);
  smsStatus = 200;
  instant = new Date(instant.getTime() + 301_000);
  await until(id, "sent");
  await stop();
  expect(posts).toHaveLength(3);
});

test("after the seventh try a message is given up", { timeout: 60_000 }, async () => {
  const id = await put("email", "anna@example.test");
  const stop = run({ mail: { ...mail, url: "smtp://127.0.0.1:1" }, sms: null });
  for (let tries = 1; tries <= 7; tries += 1) {
    await expect.poll(async () => (await rowOf(id)).attempts, { timeout: 15_000 }).toBe(tries);
    await expect.poll(async () => (await rowOf(id)).failure, { timeout: 15_000 }).not.toBe(null);
    instant = new Date(instant.getTime() + 13 * 3_600_000);
  }
  await until(id, "failed");
  await stop();
});

test("a recipient whom the mail server does not know is given up at once, and its words stay out of row and log", async () => {
  refuseMail = { code: 550, words: "anna@example.test does not live here" };
  const id = await put("email", "anna@example.test");
  const stop = run();
  await until(id, "failed");
  await stop();
  expect(await rowOf(id)).toMatchObject({ failure: "smtp-550", attempts: 1, nextTryAt: null });
  expect(logged.join("")).not.toContain("anna");
});

test("a number that the gateway refuses is given up; a redirect is not followed with it", async () => {
  smsStatus = 422;
  const refused = await put("sms", "+48600100200");
  const stop = run();
  await until(refused, "failed");
  smsStatus = 307;
  const redirected = await put("sms", "+48600100201");
  await expect.poll(async () => (await rowOf(redirected)).failure, { timeout: 15_000 }).toBe("http-307");
  await stop();
});

test("a wrong password keeps the letters waiting for the operator", async () => {
  const id = await put("email", "anna@example.test");
  const stop = run({ mail: { ...mail, url: mail.url.replace("secret-word", "wrong") }, sms: null });
  await expect.poll(async () => (await rowOf(id)).failure, { timeout: 15_000 }).toBe("eauth");
  await stop();
  expect((await rowOf(id)).status).toBe("waiting");
});
