import { randomBytes } from "node:crypto";
import { invite } from "@kck/api";
import { afterAll, expect, test } from "vitest";
import { openServer, PASSWORD } from "../testing/open-server";

const server = await openServer();
afterAll(server.close);

const { prisma } = server.database.db;
const NEW = "hasło z zaproszenia";

async function invited(now = new Date()) {
  const email = `zaproszona${Math.random()}@example.pl`;
  const user = await prisma.user.create({ data: { name: "Zaproszona", email, role: "consultant" } });
  const token = newToken();
  await prisma.$transaction((tx) => invite(tx, user.id, token, now));
  return { id: user.id, email, token };
}
const newToken = () => randomBytes(32).toString("base64url");
const accept = (token: string, password: string) => server.send("/api/invitation", { body: { token, password } });

test("an invited person chooses a password once, and signs in with it", async () => {
  const { email, token } = await invited();
  expect((await server.trySignIn(email, NEW)).status).toBe(401);
  const answers = await Promise.all([accept(token, NEW), accept(token, "ktoś inny był szybszy")]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 404]);
  const again = await accept(token, "jeszcze jedno hasło");
  expect(await again.json()).toEqual({ reason: "not-found", fields: [] });
  const isFirst = answers[0]?.status === 200;
  expect((await server.trySignIn(email, isFirst ? NEW : "ktoś inny był szybszy")).status).toBe(200);
});

test("a password opens the account exactly as it was chosen, blanks at its ends included", async () => {
  const { email, token } = await invited();
  const chosen = ` ${NEW} `;
  expect((await accept(token, chosen)).status).toBe(200);
  expect((await server.trySignIn(email, chosen)).status).toBe(200);
  expect((await server.trySignIn(email, NEW)).status).toBe(401);
});

test("a link is good for 72 hours and for an open account", async () => {
  const old = await invited(new Date(Date.now() - 72 * 3_600_000 - 1_000));
  expect((await accept(old.token, NEW)).status).toBe(404);
  const closed = await invited();
  await prisma.user.update({ where: { id: closed.id }, data: { isActive: false } });
  expect((await accept(closed.token, NEW)).status).toBe(404);
});

test("a new password replaces the old one and ends what was begun with it", async () => {
  const person = await server.addPerson("consultant");
  const cookie = await server.signIn(person.email);
  const token = newToken();
  await prisma.$transaction((tx) => invite(tx, person.id, token, new Date()));
  expect((await accept(token, NEW)).status).toBe(200);
  expect((await server.send("/trpc/session.me", { headers: { cookie } })).status).toBe(401);
  expect((await server.trySignIn(person.email, PASSWORD)).status).toBe(401);
  expect((await server.trySignIn(person.email, NEW)).status).toBe(200);
});

test("a password has 12 characters at least, 128 at most, and is text", async () => {
  const { token } = await invited();
  for (const [password, reason] of [
    ["za krótkie", "bad-input"],
    ["x".repeat(129), "text-too-long"],
    ["nul\u0000nul nul nul", "text-not-allowed"],
  ] as const) {
    const answer = await accept(token, password);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ reason, fields: ["password"] });
  }
  expect((await accept("x".repeat(43), NEW)).status).toBe(404);
  expect((await accept("short", NEW)).status).toBe(400);
});
