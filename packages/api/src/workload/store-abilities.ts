import type { Db, Tx } from "@kck/db";

/** How much somebody is there and what they know, as it is kept of each version. */
type Abilities = {
  readonly workShare: number;
  readonly absences: readonly { readonly from: string; readonly to: string }[];
  readonly skillIds: readonly string[];
};

/** The newest versions of what was said of somebody, the newest first. */
export function readAbilitiesVersions(db: Db, userId: string) {
  return db.abilitiesVersion.findMany({ where: { userId }, orderBy: { version: "desc" }, take: 100 });
}

/** What is said of somebody now; absences that are over are left out. */
export async function readAbilities(tx: Tx, userId: string, now: Date): Promise<Abilities> {
  const { workShare, absences, skills } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      workShare: true,
      absences: { where: { to: { gt: now } }, orderBy: { from: "asc" }, select: { from: true, to: true } },
      skills: { select: { categoryId: true }, orderBy: { categoryId: "asc" } },
    },
  });
  return {
    workShare,
    absences: absences.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    skillIds: skills.map(({ categoryId }) => categoryId),
  };
}

/** Keeps a change: what is said now, and before the first change also what was said until then, by nobody in particular. */
export async function keepAbilities(
  tx: Tx,
  userId: string,
  { before, after, byId }: { before: Abilities; after: Abilities; byId: string },
  now: Date,
): Promise<void> {
  const newest = await tx.abilitiesVersion.findFirst({ where: { userId }, orderBy: { version: "desc" } });
  const rowOf = ({ workShare, absences, skillIds }: Abilities, version: number, createdById: string | null) => ({
    userId,
    version,
    workShare,
    absences: absences.map(({ from, to }) => ({ from, to })),
    skillIds: [...skillIds],
    createdById,
    createdAt: now,
  });
  const first = newest === null ? [rowOf(before, 0, null)] : [];
  await tx.abilitiesVersion.createMany({ data: [...first, rowOf(after, (newest?.version ?? 0) + 1, byId)] });
}
