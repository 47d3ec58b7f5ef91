import type { Db, Prisma } from "@kck/db";

const MOST = 200;

type StoredView = Prisma.SavedViewGetPayload<{
  select: { id: true; name: true; isShared: true; ownerId: true; search: true; columns: true };
}>;

/** The views of a person and those that others share, by name; at most 200. */
export function readViews(db: Db, userId: string): Promise<StoredView[]> {
  return db.$queryRaw<StoredView[]>`
    SELECT id, name, is_shared AS "isShared", owner_id AS "ownerId", search, columns FROM saved_view
    WHERE owner_id = ${userId}::uuid OR is_shared ORDER BY name LIMIT ${MOST}`;
}
