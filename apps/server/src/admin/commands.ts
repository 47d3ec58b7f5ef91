import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { invite, makeAccount, Refused } from "@kck/api";
import { InviteUser } from "@kck/contracts";
import type { Db } from "@kck/db";
import { ROLES } from "@kck/domain";
import { v7 } from "uuid";

export const USAGE = `npm run admin -- COMMAND

  create-user --email E --name N --role R [--unit KEY]   makes an account and prints its one-time link
  invite-again --email E                                 prints a new link for somebody who lost theirs or the password
  list-users                                             lists all accounts

  Roles: ${ROLES.join(", ")}. Unit staff need the key of their unit, such as ZDMK.
`;

/** A command that cannot be carried out. `message` is fit to be printed alone. */
export class BadCommand extends Error {
  override readonly name = "BadCommand";
}

export type Admin = { readonly db: Db; readonly publicUrl: string; readonly now: Date };
type Options = { readonly email?: string; readonly name?: string; readonly role?: string; readonly unit?: string };

const CLOCK = { id: null, kind: "clock" } as const;
const newToken = () => randomBytes(32).toString("base64url");

/**
 * Carries out one command of `npm run admin`.
 *
 * Shapes  the words after the name of the program; what is to be printed.
 * Errors  BadCommand with one sentence, or with how the program is used.
 */
export async function carryOut(words: readonly string[], admin: Admin): Promise<string> {
  const { command, options } = readWords(words);
  if (command === "create-user") return createUser(admin, options);
  if (command === "invite-again") return inviteAgain(admin, options);
  if (command === "list-users") return listUsers(admin);
  throw new BadCommand(USAGE);
}

/** Whether the words name a command at all, so that a slip of the pen starts no database. */
export function readWords(words: readonly string[]): { command: string; options: Options } {
  const option = { type: "string" } as const;
  try {
    const options = { email: option, name: option, role: option, unit: option };
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [command = "", ...rest] = positionals;
    if (rest.length > 0 || !["create-user", "invite-again", "list-users"].includes(command))
      throw new BadCommand(USAGE);
    return { command, options: values };
  } catch (cause) {
    throw cause instanceof BadCommand ? cause : new BadCommand(USAGE, { cause });
  }
}

async function createUser({ db, publicUrl, now }: Admin, options: Options): Promise<string> {
  const unitId = options.unit === undefined ? null : await unitOf(db, options.unit);
  const { email, name, role } = options;
  const read = InviteUser.safeParse({ commandId: v7(), id: v7(), token: newToken(), email, name, role, unitId });
  if (!read.success) throw new BadCommand(sentenceFor(String(read.error.issues[0]?.path[0])));
  try {
    const { expiresAt } = await db.$transaction((tx) => makeAccount(tx, { actor: CLOCK, now }, read.data));
    return linkOf(publicUrl, read.data.token, expiresAt);
  } catch (error) {
    if (error instanceof Refused && error.reason === "email-taken") {
      throw new BadCommand("There is an account with this e-mail address already: use invite-again for a new link.");
    }
    throw error;
  }
}

async function inviteAgain({ db, publicUrl, now }: Admin, { email = "" }: Options): Promise<string> {
  const user = await db.user.findFirst({ where: { email: email.toLowerCase(), isActive: true }, select: { id: true } });
  if (user === null) throw new BadCommand("There is no open account with this e-mail address.");
  const token = newToken();
  const { expiresAt } = await db.$transaction((tx) => invite(tx, user.id, token, now));
  return linkOf(publicUrl, token, expiresAt);
}

async function listUsers({ db }: Admin): Promise<string> {
  const users = await db.user.findMany({
    orderBy: { email: "asc" },
    select: {
      email: true,
      name: true,
      role: true,
      isActive: true,
      unit: { select: { key: true } },
      accounts: { select: { id: true }, take: 1 },
    },
  });
  const state = (user: (typeof users)[number]) => {
    if (!user.isActive) return "closed";
    return user.accounts.length === 0 ? "invited" : "open";
  };
  const lines = users.map((user) => [user.email, user.role, user.unit?.key ?? "-", state(user), user.name].join("\t"));
  return `${lines.join("\n")}${lines.length === 0 ? "There are no accounts." : ""}\n`;
}

async function unitOf(db: Db, key: string): Promise<string> {
  const unit = await db.unit.findUnique({ where: { key }, select: { id: true } });
  if (unit !== null) return unit.id;
  const isEmpty = (await db.unit.count()) === 0;
  throw new BadCommand(isEmpty ? "There are no units yet: start KCK once." : `There is no unit with the key ${key}.`);
}

function sentenceFor(field: string): string {
  if (field === "email") return "--email must be an e-mail address.";
  if (field === "name") return "--name must be the person's name.";
  if (field === "role") return `--role must be one of ${ROLES.join(", ")}.`;
  return "--unit is needed for unit-staff, and for nobody else.";
}

function linkOf(publicUrl: string, token: string, expiresAt: string): string {
  const until = new Date(expiresAt).toLocaleString("en-GB", {
    timeZone: "Europe/Warsaw",
    dateStyle: "long",
    timeStyle: "short",
  });
  return `${publicUrl}/invitation#${token}\nGood once, until ${until}.\n`;
}
