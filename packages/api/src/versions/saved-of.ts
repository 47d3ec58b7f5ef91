import type { Db } from "@kck/db";

type Saved = { readonly createdById: string | null; readonly reason: string; readonly createdAt: Date };

/** Tells of each version who saved it, when and why. */
export async function savedOf(db: Db, versions: readonly Saved[]) {
  const ids = versions.flatMap(({ createdById }) => createdById ?? []);
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return ({ createdById, reason, createdAt }: Saved) => ({
    author: people.find(({ id }) => id === createdById) ?? null,
    reason,
    createdAt: createdAt.toISOString(),
  });
}
