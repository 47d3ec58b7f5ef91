import type { Db, Tx } from "./client";

/**
 * Shows an open transaction as if it were the whole database: what asks for a transaction of its own gets this one. So
 * several commands become one step that happens whole or not at all.
 *
 * Shapes  what the answer is given to must not go on after one of its commands has failed: there is no savepoint to go
 *         back to, so the failure has to reach whoever opened the transaction.
 * Errors  whatever the transaction says.
 */
export function withinTransaction(db: Db, tx: Tx): Db {
  const own: PropertyDescriptorMap = {
    $transaction: { value: (work: (tx: Tx) => Promise<unknown>) => work(tx) },
  };
  return new Proxy(db, {
    get: (_db, name) => (typeof name === "string" ? own[name]?.value : undefined) ?? Reflect.get(tx, name),
  });
}
