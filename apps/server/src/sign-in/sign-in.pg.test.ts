import { createHmac } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { cookiesOf, openServer, PASSWORD } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);

const me = (headers: Record<string, string>) => server.send("/trpc/session.me", { headers });
const sql = (text: string, values: unknown[] = []) => server.database.owner.query(text, values);

test("whoever knows the password is signed in, by a cookie that no script can read", async () => {
  const { email, id } = await server.addPerson("consultant");
  const answer = await server.trySignIn(email.toUpperCase(), PASSWORD);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ twoFactor: false });
  expect(answer.headers.get("set-auth-token")).toBeNull();
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^kck\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  const seen = await me({ cookie: cookiesOf(answer) });
  expect(await seen.json()).toMatchObject({ result: { data: { id, role: "consultant", email } } });
});

test("the desktop gets the token itself and sends it as a bearer", async () => {
  const { email } = await server.addPerson("supervisor");
  const answer = await server.trySignIn(email, PASSWORD, { "kck-client": "desktop" });
  const token = answer.headers.get("set-auth-token");
  expect(token).toMatch(/^\w{32}\./);
  expect((await me({ authorization: `Bearer ${token}` })).status).toBe(200);
  expect((await me({ authorization: "Bearer abcdefghijklmnopabcdefghijklmnop" })).status).toBe(401);
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { email } = await server.addPerson("editor");
  const answers = [
    await server.trySignIn(email, "wrong password"),
    await server.trySignIn("nikt@example.pl", PASSWORD),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ reason: "signed-out", fields: ["email", "password"] });
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

test("nobody can register, and no other endpoint of the library is open", async () => {
  const account = { name: "X", email: "x@example.pl", password: PASSWORD };
  for (const path of ["sign-up/email", "update-user", "delete-user", "request-password-reset", "list-sessions", "ok"]) {
    const answer = await server.send(`/api/auth/${path}`, { body: account });
    expect(answer.status, path).toBe(404);
  }
  expect((await server.send("/api/auth/get-session", { method: "GET" })).status).toBe(404);
});

test("unknown fields, texts and numbers are refused with a reason", async () => {
  for (const body of ["{", "[]", { email: "a@b.pl" }, { email: "a@b.pl", password: PASSWORD, rememberMe: true }]) {
    const answer = await server.send("/api/auth/sign-in/email", { body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ reason: "bad-input" });
  }
  const nul = await server.trySignIn("a\u0000b", PASSWORD);
  expect(await nul.json()).toEqual({ reason: "text-not-allowed", fields: ["email"] });
  const answer = await server.trySignIn("no address", PASSWORD);
  expect(await answer.json()).toEqual({ reason: "bad-input", fields: [] });
});

test("a closed account cannot sign in, and its sessions end with it", async () => {
  const { email, id } = await server.addPerson("consultant");
  const cookie = await server.signIn(email);
  await sql(`UPDATE "user" SET is_active = false WHERE id = $1`, [id]);
  expect((await me({ cookie })).status).toBe(401);
  const answer = await server.trySignIn(email, PASSWORD);
  expect(await answer.json()).toEqual({ reason: "signed-out", fields: ["email", "password"] });
});

test("a session ends after an hour without work, and after twelve hours in any case", async () => {
  const { email, id } = await server.addPerson("consultant");
  const cookie = await server.signIn(email);
  // Both instants are taken by the library, one after the other, so they may lie a millisecond off.
  const { rows } = await sql(
    "SELECT round(extract(epoch FROM expires_at - created_at))::int AS seconds FROM session WHERE user_id = $1",
    [id],
  );
  expect(rows[0].seconds).toBe(12 * 3_600);

  await sql("UPDATE session SET updated_at = now() - interval '59 minutes' WHERE user_id = $1", [id]);
  expect((await me({ cookie })).status).toBe(200);
  const seen = await sql("SELECT now() - updated_at < interval '10 s' AS just_now FROM session WHERE user_id = $1", [
    id,
  ]);
  expect(seen.rows[0].just_now).toBe(true);

  await sql("UPDATE session SET updated_at = now() - interval '61 minutes' WHERE user_id = $1", [id]);
  expect((await me({ cookie })).status).toBe(401);
  // The library does not know the idle limit, so a session that is over must be gone before it looks.
  const changed = { currentPassword: PASSWORD, newPassword: "another password" };
  expect((await server.send("/api/auth/change-password", { body: changed, headers: { cookie } })).status).toBe(401);

  const again = await server.signIn(email);
  await sql("UPDATE session SET expires_at = now() - interval '1 s' WHERE user_id = $1", [id]);
  expect((await me({ cookie: again })).status).toBe(401);
});

test("what a screen asks by itself does not keep a session alive", async () => {
  const { email, id } = await server.addPerson("consultant");
  const cookie = await server.signIn(email);
  await sql("UPDATE session SET updated_at = now() - interval '30 minutes' WHERE user_id = $1", [id]);
  await me({ cookie, "kck-unattended": "1" });
  const { rows } = await sql(
    "SELECT now() - updated_at > interval '29 minutes' AS is_old FROM session WHERE user_id = $1",
    [id],
  );
  expect(rows[0].is_old).toBe(true);
});

test("signing out ends the session at once", async () => {
  const { email } = await server.addPerson("consultant");
  const cookie = await server.signIn(email);
  expect((await server.send("/api/auth/sign-out", { headers: { cookie } })).status).toBe(200);
  expect((await me({ cookie })).status).toBe(401);
});

test("changing the password signs out everywhere else", async () => {
  const { email } = await server.addPerson("consultant");
  const [here, there] = [await server.signIn(email), await server.signIn(email)];
  const body = { currentPassword: PASSWORD, newPassword: "zupełnie nowe hasło" };
  const wrong = await server.send("/api/auth/change-password", {
    body: { ...body, currentPassword: "wrong" },
    headers: { cookie: here },
  });
  expect(await wrong.json()).toEqual({ reason: "bad-input", fields: ["currentPassword"] });
  const answer = await server.send("/api/auth/change-password", { body, headers: { cookie: here } });
  expect(answer.status).toBe(200);
  expect((await me({ cookie: there })).status).toBe(401);
  expect((await me({ cookie: cookiesOf(answer) })).status).toBe(200);
  expect((await server.trySignIn(email, PASSWORD)).status).toBe(401);
});

/** RFC 6238 with SHA-1, six digits, thirty seconds, for the secret of an otpauth address. */
function codeFor(totpURI: string, at = Date.now()): string {
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function withSecondFactor() {
  const person = await server.addPerson("administrator");
  const cookie = await server.signIn(person.email);
  const asked = await server.send("/api/auth/two-factor/enable", { body: { password: PASSWORD }, headers: { cookie } });
  const { totpURI, backupCodes } = (await asked.json()) as { totpURI: string; backupCodes: string[] };
  const confirmed = await server.send("/api/auth/two-factor/verify-totp", {
    body: { code: codeFor(totpURI) },
    headers: { cookie },
  });
  expect(confirmed.status).toBe(200);
  return { ...person, totpURI, backupCodes };
}
const giveCode = (cookie: string, code: string) =>
  server.send("/api/auth/two-factor/verify-totp", { body: { code }, headers: { cookie } });

test("with a second factor the password alone opens nothing", async () => {
  const { email, totpURI, backupCodes } = await withSecondFactor();
  const first = await server.trySignIn(email, PASSWORD, { "kck-client": "desktop" });
  expect(await first.json()).toEqual({ twoFactor: true });
  expect(first.headers.get("set-auth-token")).toBeNull();
  const challenge = cookiesOf(first);
  expect((await me({ cookie: challenge })).status).toBe(401);

  const wrong = await giveCode(challenge, "000000");
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toEqual({ reason: "signed-out", fields: ["code"] });
  const right = await giveCode(challenge, codeFor(totpURI));
  expect(right.status).toBe(200);
  expect((await me({ cookie: cookiesOf(right) })).status).toBe(200);

  const second = cookiesOf(await server.trySignIn(email, PASSWORD));
  const byBackup = await server.send("/api/auth/two-factor/verify-backup-code", {
    body: { code: backupCodes[0] },
    headers: { cookie: second },
  });
  expect((await me({ cookie: cookiesOf(byBackup) })).status).toBe(200);
});

test("wrong codes are counted with wrong passwords, and a right password in between forgets none", async () => {
  const { email, id } = await withSecondFactor();
  const reasons: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const first = await server.trySignIn(email, PASSWORD);
    const answer = first.ok ? await giveCode(cookiesOf(first), "000000") : first;
    reasons.push(((await answer.json()) as { reason: string }).reason);
    await sql("DELETE FROM rate_limit WHERE key LIKE 'wait:%'");
  }
  expect(reasons.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => "signed-out"));
  expect(reasons.at(-1)).toBe("locked");
  const { rows } = await sql("SELECT user_id FROM sign_in_lock WHERE user_id = $1", [id]);
  expect(rows).toHaveLength(1);
});

test("a code is judged only where it is counted, however the cookie is spelt and whoever else is signed in", async () => {
  const { email, totpURI } = await withSecondFactor();
  const other = await server.signIn((await server.addPerson("consultant")).email);
  const challenge = cookiesOf(await server.trySignIn(email, PASSWORD));
  const value = challenge.slice("kck.two_factor=".length);
  const right = codeFor(totpURI);
  for (const cookie of [
    `kck.two_factor=%32fa-${value.slice(4)}`,
    `kck.two_factor="${value}"`,
    `kck.two_factor =${value}`,
    `${challenge}; kck.two_factor=x`,
    `${other}; kck.two_factor=%32fa-${value.slice(4)}`,
    "kck.two_factor=trust-device-x.y",
    "kck.two_factor=x",
  ]) {
    const answer = await giveCode(cookie, right);
    expect(await answer.json(), cookie).toEqual({ reason: "signed-out", fields: [] });
  }
  // Tampered with, a session is none for better-auth, which then judges the challenge.
  const tampered = other.replace(/\..{9}(?=[^.]*$)/, ".AAAAAAAAA");
  const tries = async () =>
    (await sql("SELECT COALESCE(max(points), 0)::int AS most FROM rate_limit WHERE key LIKE 'tries:%'")).rows[0].most;
  await sql("DELETE FROM rate_limit");
  for (const [index, session] of [other, tampered, other].entries()) {
    await giveCode(`${session}; ${challenge}`, "000000");
    expect(await tries()).toBe(index + 1);
  }
  expect((await giveCode(`${other}; ${challenge}`, right)).status).toBe(200);
  expect(await tries()).toBe(0);
});

test("a record of another kind than a challenge is no person's", async () => {
  const identifier = `2fa-${"a".repeat(20)}`;
  await sql(
    "INSERT INTO verification (id, identifier, value, expires_at) VALUES (gen_random_uuid(), $1, '0', now() + interval '1 h')",
    [identifier],
  );
  const answer = await giveCode(`kck.two_factor=${identifier}.${"A".repeat(43)}%3D`, "000000");
  expect(answer.status).toBe(401);
});

test("the log names nobody", async () => {
  const log = server.logged.filter((line) => !line.includes("Server listening"));
  expect(log.filter((line) => line.includes("/api/auth/sign-in/email")).length).toBeGreaterThan(10);
  expect(log.filter((line) => /osoba\d|nikt@|Osoba|hasło|127\.0\.0\.1/.test(line))).toEqual([]);
});
