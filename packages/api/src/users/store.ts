import type { UserId, UserReceipt } from "@kck/contracts";
import type { Prisma, Tx } from "@kck/db";
import type { z } from "zod";
import { Refused } from "../refused";

/** Saves an account where nobody saved since `version` was read. */
export async function saveUser(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.UserUncheckedUpdateManyInput,
): Promise<z.infer<typeof UserReceipt>> {
  const { count } = await tx.user.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) {
    const there = await tx.user.findUnique({ where: { id }, select: { id: true } });
    throw new Refused(there === null ? "not-found" : "changed-meanwhile");
  }
  return { id: id as UserId, version: version + 1 };
}

/**
 * Refuses a change after which nobody could administer the product.
 *
 * Errors  `last-administrator`. The rows are locked, so that two administrators cannot remove each other at once.
 */
export async function keepAnAdministrator(tx: Tx, withoutId: string): Promise<void> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role = 'administrator' AND is_active ORDER BY id FOR UPDATE`;
  if (administrators.every((person) => person.id === withoutId)) throw new Refused("last-administrator");
}
