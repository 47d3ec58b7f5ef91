import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SERVER_LIMITS } from "./app";
import { CALLS_PER_MINUTE } from "./plugins/trpc";
import { openServer } from "./testing/open-server";

const rendererFolder = await mkdtemp(join(tmpdir(), "kck-renderer-"));
await mkdir(join(rendererFolder, "assets"), { recursive: true });
await writeFile(join(rendererFolder, "index.html"), "<!doctype html><title>KCK</title>");
await writeFile(join(rendererFolder, "assets/index-abc123.js"), "export {};");

const server = await openServer({
  settings: { trustedProxies: ["127.0.0.2"], tiles: null, oidc: null, isDemonstration: false },
  rendererFolder,
  prepare: (app) => app.get("/api/address", ({ ip, protocol }) => ({ ip, protocol })),
});
afterAll(async () => {
  await server.close();
  await rm(rendererFolder, { recursive: true });
});

let cookie = "";
let consultant = { id: "", email: "" };
beforeAll(async () => {
  consultant = await server.addPerson("consultant");
  cookie = await server.signIn(consultant.email);
});

const call = (procedures: string, body: unknown, headers: Record<string, string> = {}) =>
  server.send(`/trpc/${procedures}`, { body, headers: { cookie, ...headers } });
async function refusalOf(answer: Response) {
  const { error } = (await answer.json()) as { error: { data: { refusal: unknown } } };
  return error.data.refusal;
}

test("a page may load scripts, data and pictures from us alone, and is shown in no frame", async () => {
  const answer = await server.send("/", { method: "GET", headers: { accept: "text/html" } });
  expect(answer.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' " +
      "blob: data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
});

test("files with a digest in their name are kept for ever, the page itself is asked for again", async () => {
  const asset = await server.send("/assets/index-abc123.js", { method: "GET" });
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/?x=1", "/index.html", "/sign-in", "/intakes/some-id?status=open"]) {
    const page = await server.send(path, { method: "GET", headers: { accept: "text/html" } });
    expect(page.status, path).toBe(200);
    expect(page.headers.get("cache-control"), path).toBe("no-cache");
    expect(await page.text(), path).toContain("<title>KCK</title>");
  }
  for (const path of [
    "/assets/missing.js",
    "/trpc/nothing",
    "/api/nothing",
    "/../package.json",
    "/%2e%2e/package.json",
  ]) {
    const missing = await server.send(path, { method: "GET", headers: { accept: "*/*" } });
    expect(missing.status, path).toBe(404);
  }
});

test("procedures are reached by POST alone, so that nothing typed stands in an address", async () => {
  const answer = await server.send("/trpc/session.me?input={}", { method: "GET", headers: { cookie } });
  expect(answer.status).toBe(404);
  expect((await call("session.me", {})).status).toBe(200);
});

test("an unknown procedure, a wrong type of body and broken JSON get a reason, never a trace", async () => {
  expect(await refusalOf(await call("nothing.here", {}))).toEqual({ reason: "not-found", fields: [] });
  expect(await refusalOf(await call("session.me", "{", {}))).toMatchObject({ reason: "bad-input" });
  const asForm = await call("session.me", "a=b", { "content-type": "application/x-www-form-urlencoded" });
  expect(asForm.status).toBe(400);
  expect(await refusalOf(asForm)).toMatchObject({ reason: "bad-input" });
});

test("an address that is none and one that is too long get a reason, and nothing of them comes back", async () => {
  for (const path of ["/%E0%A4%A", "/api/%zz", `/trpc/${"a".repeat(SERVER_LIMITS.pathLength + 1)}`]) {
    const answer = await server.send(path, { body: {} });
    expect(answer.status, path).toBe(400);
    expect(await answer.json(), path).toEqual({ reason: "bad-input", fields: [] });
  }
});

test("JSON deeper than 32 levels and keys that change what objects inherit are refused before tRPC parses", async () => {
  const deep = await call("session.me", `{"a":${"[".repeat(1_000)}${"]".repeat(1_000)}}`);
  expect(deep.status).toBe(400);
  expect(await refusalOf(deep)).toEqual({ reason: "too-deep", fields: [] });
  for (const key of ["__proto__", "\\u005f_proto__"]) {
    expect(await refusalOf(await call("session.me", `{"${key}":{"role":"administrator"}}`))).toMatchObject({
      reason: "bad-input",
    });
  }
  const constructed = await call("session.me", `{"constructor":{"prototype":{"x":1}}}`);
  expect(await refusalOf(constructed)).toMatchObject({ reason: "bad-input" });
});

test("bodies end at 256 KiB", async () => {
  const text = (bytes: number) => `{"0":"${"x".repeat(bytes - 8)}"}`;
  const fits = await call("session.me", text(SERVER_LIMITS.bodyBytes));
  expect(fits.status).not.toBe(413);
  const answer = await call("session.me", text(SERVER_LIMITS.bodyBytes + 1));
  expect(answer.status).toBe(413);
  expect(await refusalOf(answer)).toEqual({ reason: "too-large", fields: [] });
});

test("a batch holds ten procedures", async () => {
  const batch = (size: number) => call(`${Array.from({ length: size }, () => "session.me").join(",")}?batch=1`, {});
  const ten = await batch(10);
  expect(((await ten.json()) as unknown[]).length).toBe(10);
  const eleven = await batch(11);
  expect(eleven.status).toBe(400);
});

test("the calls of one person to one procedure are counted, also inside of batches", async () => {
  const { email } = await server.addPerson("editor");
  const other = await server.signIn(email);
  const batch = Array.from({ length: 10 }, () => "session.list").join(",");
  let answer = new Response();
  for (let calls = 0; calls <= CALLS_PER_MINUTE; calls += 10) {
    answer = await server.send(`/trpc/${batch}?batch=1`, { body: {}, headers: { cookie: other } });
  }
  expect(answer.status).toBe(429);
  expect(await refusalOf(answer)).toEqual({ reason: "too-many-requests", fields: [] });
  expect(answer.headers.get("retry-after")).not.toBeNull();
  const elsewhere = await server.send("/trpc/session.me", { body: {}, headers: { cookie: other } });
  expect(elsewhere.status).toBe(200);
  expect((await call("session.list", {})).status).toBe(200);
});

test("a failure inside tells the client nothing but that it happened", async () => {
  await server.database.owner.query("ALTER TABLE sign_in_lock RENAME TO hidden");
  const { email } = await server.addPerson("supervisor");
  const answer = await call("session.locks", {}, { cookie: await server.signIn(email) });
  await server.database.owner.query("ALTER TABLE hidden RENAME TO sign_in_lock");
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(JSON.parse(text).error.data.refusal).toEqual({ reason: "internal", fields: [] });
  expect(text).not.toMatch(/stack|sign_in_lock|\.ts/);
  const bug = server.logged.find((line) => line.includes('"failed"'));
  expect(bug).toContain("places");
});

test("a database with no free connection is answered by 503 and when to come back", async () => {
  const { pool } = server.database.db;
  const taken = await Promise.all(Array.from({ length: 20 }, () => pool.connect()));
  const answer = await call("session.me", {});
  for (const client of taken) client.release();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect(await refusalOf(answer)).toEqual({ reason: "busy", fields: [] });
});

test("what a page of another site sends with our cookie is refused", async () => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1" },
    { origin: "", "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    const answer = await call("session.me", {}, headers);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  const signIn = { body: { email: consultant.email, password: "x" }, headers: { origin: "https://evil.example" } };
  expect((await server.send("/api/auth/sign-in/email", signIn)).status).toBe(403);
});

/** Sends bytes as they are and tells what comes back until the server hangs up. */
function rawly(lines: string, { atMostMs = 20_000 } = {}): Promise<{ text: string; ms: number }> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.publicUrl);
    const socket = connect(Number(port), hostname, () => socket.write(lines));
    let text = "";
    const done = () => resolve({ text, ms: performance.now() - begin });
    socket.setTimeout(atMostMs, () => socket.destroy());
    socket.on("data", (part) => {
      text += part.toString("utf8");
    });
    socket.on("error", done);
    socket.on("close", done);
  });
}

test("without any sign of where it comes from, a cookie is not enough", async () => {
  const post = (headers: string) =>
    rawly(
      `POST /trpc/session.me HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n${headers}\r\n\r\n{}`,
    );
  expect((await post(`Cookie: ${cookie}`)).text).toContain("HTTP/1.1 403");
  expect((await post(`Cookie: ${cookie}\r\nSec-Fetch-Site: same-origin`)).text).toContain("HTTP/1.1 200");
  expect((await post(`Cookie: ${cookie}\r\nSec-Fetch-Site: none`)).text).toContain("HTTP/1.1 403");
});

test("headers have ten seconds and a whole request fifteen", { timeout: 30_000 }, async () => {
  expect(server.app.server.headersTimeout).toBe(10_000);
  expect(server.app.server.requestTimeout, "for attachments alone").toBe(120_000);
  const begun = "POST /trpc/session.me HTTP/1.1\r\nHost: x\r\n";
  const [headers, body] = await Promise.all([
    rawly(begun),
    rawly(`${begun}Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{`),
  ]);
  expect(headers.text).toContain("408");
  expect(headers.ms).toBeGreaterThan(9_000);
  expect(headers.ms).toBeLessThan(13_000);
  expect(body.text).toContain("408");
  expect(body.ms).toBeGreaterThan(14_000);
  expect(body.ms).toBeLessThan(18_000);
});

test("nobody but the named proxy is believed about whose address it is", async () => {
  const headers = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" };
  const told = async (remoteAddress: string) =>
    (await server.app.inject({ url: "/api/address", headers, remoteAddress })).json();
  expect(await told("127.0.0.2")).toEqual({ ip: "203.0.113.9", protocol: "https" });
  expect(await told("127.0.0.3")).toEqual({ ip: "127.0.0.3", protocol: "http" });
});

test("a statement has ten seconds, a lock two, an idle transaction fifteen, and a server twenty connections", async () => {
  const { rows } = await server.database.db.pool.query(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
       current_setting('idle_in_transaction_session_timeout') AS idle, current_user AS who`,
  );
  expect(rows[0]).toEqual({ statement: "10s", lock: "2s", idle: "15s", who: "kck_app" });
  expect(server.database.db.pool.options.max).toBe(20);
});
