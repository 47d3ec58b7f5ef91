import type { Actor } from "@kck/api";
import type { UserId } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { idOf } from "../id-of";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";

/** Everybody of the table of accounts, by e-mail, as they act. */
export type People = ReadonlyMap<string, Actor>;

/** Makes the accounts that are not there yet; all have the same password, so it is hashed once. */
export async function makePeople(tx: Tx, passwordHash: string, now: Date): Promise<void> {
  const units = new Map((await tx.unit.findMany({ select: { id: true, key: true } })).map(({ id, key }) => [key, id]));
  const rows = DEMONSTRATION_ACCOUNTS.map(({ name, email, role, unit, isUnitHead }) => {
    const unitId = unit === null ? null : units.get(unit);
    if (unitId === undefined) throw new Error(`the demonstration names the unit ${unit}, which the city does not have`);
    return { id: idOf(now, email), name, email, role, unitId, isUnitHead, createdAt: now, updatedAt: now };
  });
  await tx.user.createMany({ data: rows, skipDuplicates: true });
  await tx.account.createMany({
    data: rows.map(({ id, email }) => ({
      id: idOf(now, `account of ${email}`),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    })),
    skipDuplicates: true,
  });
}

/** Finds the people whom `makePeople` made. Errors: throws where one of them is missing. */
export async function findPeople(tx: Tx): Promise<People> {
  const emails = DEMONSTRATION_ACCOUNTS.map(({ email }) => email);
  const users = await tx.user.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true, unitId: true },
  });
  const found = new Map(users.map((user) => [user.email, user]));
  return new Map(
    DEMONSTRATION_ACCOUNTS.map(({ email, role }) => {
      const user = found.get(email);
      if (user === undefined) throw new Error(`the demonstration's ${email} has no account`);
      return [email, { id: user.id as UserId, kind: role, unitId: user.unitId, sessionId: null }];
    }),
  );
}
