import type { CardContent } from "@kck/contracts";
import type { Db } from "@kck/db";

export type AccountThen = { readonly key: string; readonly name: string; readonly number: string };
/** Which accounts a text names, as they stood at an instant, in the order of the fees. */
export type AccountsAt = (content: CardContent, at: Date) => AccountThen[];

/**
 * Reads the accounts with their past.
 *
 * Shapes  a function that answers for any text and instant; an account that is not there is left out.
 * Errors  whatever the database says.
 */
export async function accountsOverTime(db: Db): Promise<AccountsAt> {
  const accounts = await db.bankAccount.findMany({
    include: { changes: { where: { isAccepted: true, decidedAt: { not: null } }, orderBy: { decidedAt: "asc" } } },
  });
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  return (content, at) => {
    const keys = new Set(content.fees.flatMap(({ account }) => (account === null ? [] : [account])));
    return [...keys].flatMap((key) => {
      const account = byKey.get(key);
      if (account === undefined) return [];
      const last = account.changes.findLast(({ decidedAt }) => decidedAt !== null && decidedAt <= at);
      const next = account.changes.find(({ decidedAt }) => decidedAt !== null && decidedAt > at);
      const number = last?.number ?? next?.oldNumber ?? account.number;
      return [{ key, name: last?.name ?? account.name, number }];
    });
  };
}
