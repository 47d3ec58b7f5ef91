import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Cipher } from "./keychain";
import { SessionToken } from "./session-token";
import { SignInCookie } from "./sign-in-cookie";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kck-token-"));
});
afterEach(() => rm(folder, { recursive: true }));
const file = () => join(folder, "session.token");

const keychain: Cipher = {
  encrypt: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 255)),
  decrypt: (content) => (content.length === 0 ? null : Buffer.from(content.map((byte) => byte ^ 255)).toString()),
};

test("with a keychain the sign-in outlives the app, and its file does not show it", async () => {
  await new SessionToken(file(), keychain).take("tajne.podpis");
  expect(await readFile(file(), "latin1")).not.toContain("tajne");
  const later = new SessionToken(file(), keychain);
  await later.restore();
  expect(later.value).toBe("tajne.podpis");
});

test("without a keychain nothing is written", async () => {
  const token = new SessionToken(file(), null);
  await token.take("tajne.podpis");
  expect(token.value).toBe("tajne.podpis");
  await expect(access(file())).rejects.toThrow();
});

test("after signing out it is gone from the disk too", async () => {
  const token = new SessionToken(file(), keychain);
  await token.take("a.b");
  await token.drop();
  expect(token.value).toBeNull();
  await expect(access(file())).rejects.toThrow();
});

test("a late refusal of an old sign-in does not end a newer one", async () => {
  const token = new SessionToken(file(), keychain);
  await token.take("old.b");
  await token.take("new.b");
  await token.dropIf("old.b");
  expect(token.value).toBe("new.b");
  await token.dropIf("new.b");
  expect(token.value).toBeNull();
});

test("a file that the keychain cannot open means signing in again", async () => {
  await writeFile(file(), "");
  const token = new SessionToken(file(), keychain);
  await token.restore();
  expect(token.value).toBeNull();
});

test("what is far too long to be a token is not taken for one", async () => {
  const token = new SessionToken(file(), null);
  await token.take("x".repeat(5_000));
  expect(token.value).toBeNull();
});

test("the cookie between two steps of a sign-in goes to the second step only, and for ten minutes", () => {
  let now = 0;
  const cookie = new SignInCookie(() => now);
  cookie.read(["kck.session_token=; Max-Age=0; Path=/", "__Secure-kck.two_factor=a.b; Max-Age=600; Path=/; HttpOnly"]);
  expect(cookie.for("/api/auth/two-factor/verify-totp")).toBe("__Secure-kck.two_factor=a.b");
  expect(cookie.for("/api/auth/get-session")).toBeNull();
  expect(cookie.for("/trpc/intakes.find")).toBeNull();
  now = 10 * 60_000;
  expect(cookie.for("/api/auth/two-factor/verify-totp")).toBeNull();
});

test("of several cookies in one line the right one is found, dates and all", () => {
  const cookie = new SignInCookie(() => 0);
  cookie.read([
    "kck.a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT, kck.two_factor=x%3D; Expires=Thu, 01 Jan 2026 00:00:00 GMT; Path=/, kck.b=2",
  ]);
  expect(cookie.for("/api/auth/two-factor/verify-otp")).toBe("kck.two_factor=x%3D");
  cookie.read(["kck.two_factor=; Max-Age=0"]);
  expect(cookie.for("/api/auth/two-factor/verify-otp")).toBeNull();
});
