import type { AccountChangeId, AccountId, AccountReceipt } from "@kck/contracts";
import type { Prisma, Tx } from "@kck/db";
import type { z } from "zod";
import { Refused } from "../refused";

/**
 * Finds an account and keeps others from changing it until this transaction is over.
 *
 * Errors  `not-found`.
 */
export async function lockAccount(tx: Tx, id: string): Promise<Prisma.BankAccountGetPayload<object>> {
  await tx.$queryRaw`SELECT id FROM bank_account WHERE id = ${id}::uuid FOR UPDATE`;
  const account = await tx.bankAccount.findUnique({ where: { id } });
  if (account === null) throw new Refused("not-found");
  return account;
}

type Proposal = { id: string; accountId: string; name: string; number: string; reason: string };

/**
 * Keeps a change of an account that is locked, until another person decides.
 *
 * Errors  `change-waits` where one waits already.
 */
export async function insertChange(
  tx: Tx,
  { id, accountId, name, number, reason }: Proposal,
  oldNumber: string,
  by: { id: string; at: Date },
): Promise<void> {
  const waiting = await tx.bankAccountChange.count({ where: { accountId, decidedAt: null } });
  if (waiting > 0) throw new Refused("change-waits");
  const proposed = { proposedById: by.id, proposedAt: by.at };
  await tx.bankAccountChange.create({ data: { id, accountId, name, number, reason, oldNumber, ...proposed } });
}

/** The answer to a command on an account. */
export function receiptOf(changeId: string, account: { id: string; version: number }): z.infer<typeof AccountReceipt> {
  return { id: changeId as AccountChangeId, accountId: account.id as AccountId, version: account.version };
}
