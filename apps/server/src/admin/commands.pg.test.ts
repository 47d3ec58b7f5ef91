import { afterAll, expect, test } from "vitest";
import { openServer } from "../testing/open-server";
import { BadCommand, carryOut } from "./commands";

const server = await openServer();
afterAll(server.close);

const { prisma: db } = server.database.db;
const run = (...words: string[]) => carryOut(words, { db, publicUrl: server.publicUrl, now: new Date() });
const ADMINISTRATOR = [
  "--email",
  "Pierwsza@example.pl",
  "--name",
  "Pierwsza Administratorka",
  "--role",
  "administrator",
];
const PASSWORD = "pierwsze hasło 1";
const tokenIn = (printed: string) => /\/invitation#([\w-]{43})\n/.exec(printed)?.[1] ?? "";

test("the first administrator is made by a command, chooses a password by its link and signs in", async () => {
  const printed = await run("create-user", ...ADMINISTRATOR);
  expect(printed.startsWith(`${server.publicUrl}/invitation#`)).toBe(true);
  expect(await run("list-users")).toBe("pierwsza@example.pl\tadministrator\t-\tinvited\tPierwsza Administratorka\n");
  const accepted = await server.send("/api/invitation", { body: { token: tokenIn(printed), password: PASSWORD } });
  expect(accepted.status).toBe(200);
  expect((await server.trySignIn("pierwsza@example.pl", PASSWORD)).status).toBe(200);
  expect(await run("list-users")).toContain("\topen\t");
  const { rows } = await server.database.owner.query("SELECT actor_kind, type FROM event");
  expect(rows).toEqual([{ actor_kind: "clock", type: "user.invited" }]);
});

test("whoever lost the password gets a new link, and the old link stops working", async () => {
  const first = tokenIn(await run("invite-again", "--email", "pierwsza@example.pl"));
  const second = tokenIn(await run("invite-again", "--email", "PIERWSZA@example.pl"));
  const accept = async (token: string) =>
    (await server.send("/api/invitation", { body: { token, password: "drugie hasło 22" } })).status;
  expect([await accept(first), await accept(second)]).toEqual([404, 200]);
});

test.each([
  ["There is an account with this e-mail address already", ["create-user", ...ADMINISTRATOR]],
  ["--email must be", ["create-user", "--email", "nobody", "--name", "N", "--role", "editor"]],
  ["--name must be", ["create-user", "--email", "a@b.pl", "--role", "editor"]],
  ["--role must be one of", ["create-user", "--email", "a@b.pl", "--name", "N", "--role", "boss"]],
  ["--unit is needed", ["create-user", "--email", "a@b.pl", "--name", "N", "--role", "unit-staff"]],
  [
    "There are no units yet",
    ["create-user", "--email", "a@b.pl", "--name", "N", "--role", "unit-staff", "--unit", "X"],
  ],
  ["There is no open account", ["invite-again", "--email", "x@y.pl"]],
  ["npm run admin -- COMMAND", ["make-me-root"]],
  ["npm run admin -- COMMAND", ["create-user", "--password", "x"]],
  ["npm run admin -- COMMAND", []],
])("a slip is answered with a sentence: %s", async (sentence, words) => {
  const error = await run(...words).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadCommand);
  expect(String(error)).toContain(sentence);
});
