import { afterAll, expect, test } from "vitest";
import { openIssuer } from "../testing/oidc-issuer";
import { cookiesOf, openServer } from "../testing/open-server";

const issuer = await openIssuer({ sub: "1", email: "" });
const oidc = { issuer: issuer.origin, clientId: "kck", clientSecret: "s", name: "Urząd Miasta", trustsEmail: false };
const server = await openServer({ settings: { trustedProxies: [], tiles: null, oidc, isDemonstration: false } });
afterAll(async () => {
  await server.close();
  await issuer.close();
});

/** Goes where a browser would go after a click on the issuer's button. */
async function signInWithIssuer() {
  const begun = await server.send("/api/auth/sign-in/social", { body: {} });
  const { url } = (await begun.json()) as { url: string };
  const authorized = await fetch(url, { redirect: "manual" });
  const back = new URL(authorized.headers.get("location") ?? "");
  return fetch(back, { redirect: "manual", headers: { cookie: cookiesOf(begun) } });
}

test("the sign-in screen knows what its second button says", async () => {
  const answer = await server.send("/api/sign-in-options", { method: "GET" });
  expect(await answer.json()).toEqual({ oidc: { name: "Urząd Miasta" }, isDemonstration: false });
});

test("whom the issuer knows by a verified address of an account is signed in", async () => {
  const { email, id } = await server.addPerson("unit-staff");
  issuer.says.claims = { sub: "a", email: email.toUpperCase(), email_verified: true };
  const answer = await signInWithIssuer();
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/");
  const me = await server.send("/trpc/session.me", { headers: { cookie: cookiesOf(answer) } });
  expect(await me.json()).toMatchObject({ result: { data: { id } } });
  const { rows } = await server.database.owner.query("SELECT * FROM account WHERE provider_id = 'oidc'");
  expect(rows).toMatchObject([{ user_id: id, access_token: null, refresh_token: null, id_token: null }]);
});

test.each([
  ["an address without an account", { sub: "b", email: "obcy@example.pl", email_verified: true }],
  ["an address that is not verified", { sub: "c", email: "osoba2@example.pl", email_verified: false }],
  ["an address about which the issuer says nothing", { sub: "d", email: "osoba2@example.pl" }],
])("%s opens nothing and makes nothing", async (_what, claims) => {
  await server.addPerson("consultant");
  const before = await server.database.db.prisma.user.count();
  issuer.says.claims = claims;
  const answer = await signInWithIssuer();
  expect(answer.headers.get("location")).toBe("/sign-in?error=oidc");
  expect(cookiesOf(answer)).not.toContain("session_token");
  expect(await server.database.db.prisma.user.count()).toBe(before);
});

test("a closed account stays closed, also for an issuer that knows it", async () => {
  const { email, id } = await server.addPerson("consultant");
  issuer.says.claims = { sub: "e", email, email_verified: true };
  expect((await signInWithIssuer()).headers.get("location")).toBe("/");
  await server.database.owner.query(`UPDATE "user" SET is_active = false WHERE id = $1`, [id]);
  expect((await signInWithIssuer()).headers.get("location")).toBe("/sign-in?error=oidc");
});

test("a way back that nobody began leads to the sign-in screen", async () => {
  const answer = await fetch(`${server.publicUrl}/api/auth/callback/oidc?code=x&state=y`, { redirect: "manual" });
  expect(answer.headers.get("location")).toBe("/sign-in?error=oidc");
});
