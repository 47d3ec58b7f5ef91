import { RoutingRules, type RoutingSetId, type RoutingSetRow, type UserId } from "@kck/contracts";
import type { Prisma, Tx } from "@kck/db";
import { type SetStatus, stateOf } from "@kck/domain";
import { Refused } from "../refused";

const shown = {
  id: true,
  version: true,
  status: true,
  reason: true,
  authorId: true,
  editedByIds: true,
  revision: true,
  updatedAt: true,
  backTestedAt: true,
  publishedById: true,
  publishedAt: true,
  inForceFrom: true,
  basedOn: true,
} as const satisfies Prisma.RoutingSetSelect;

type Row = Prisma.RoutingSetGetPayload<{ select: typeof shown }>;
/** A set without its rules; the column holds no other status, as every writer goes through the domain's list. */
export type StoredSet = Omit<Row, "status"> & { status: SetStatus };
export type SetWithRules = StoredSet & { readonly rules: RoutingRules };

const withRules = (row: Row & { rules: Prisma.JsonValue }): SetWithRules => ({
  ...(row as StoredSet & typeof row),
  rules: RoutingRules.parse(row.rules),
});

/** The set in force, as `versionInForce` of the domain says it; null where none has ever been published. */
export async function findInForce(tx: Tx, now: Date): Promise<SetWithRules | null> {
  const row = await tx.routingSet.findFirst({
    where: { status: "published", inForceFrom: { lte: now } },
    orderBy: { version: "desc" },
    select: { ...shown, rules: true },
  });
  return row && withRules(row);
}

/** The id of the set in force. A set that was published never changes, so whoever knows the id knows the set. */
export async function findInForceId(tx: Tx, now: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM routing_set WHERE status = 'published' AND in_force_from <= ${now} ORDER BY version DESC LIMIT 1`;
  return rows[0]?.id ?? null;
}

export async function findVersion(tx: Tx, version: number): Promise<SetWithRules | null> {
  const row = await tx.routingSet.findUnique({ where: { version }, select: { ...shown, rules: true } });
  return row && withRules(row);
}

export async function findSet(tx: Tx, id: string): Promise<SetWithRules | null> {
  const row = await tx.routingSet.findUnique({ where: { id }, select: { ...shown, rules: true } });
  return row && withRules(row);
}

/** The draft that is being worked on; there is at most one. */
export async function findOpen(tx: Tx): Promise<SetWithRules | null> {
  const row = await tx.routingSet.findFirst({
    where: { status: { not: "published" } },
    select: { ...shown, rules: true },
  });
  return row && withRules(row);
}

/** All sets without their rules: the draft first, then the newest version. */
export async function listSets(tx: Tx): Promise<StoredSet[]> {
  const rows = await tx.routingSet.findMany({ select: shown, orderBy: { version: { sort: "desc", nulls: "first" } } });
  return rows as StoredSet[];
}

type NewSet = Omit<Prisma.RoutingSetUncheckedCreateInput, "createdAt" | "updatedAt" | "status" | "rules"> & {
  readonly status: SetStatus;
  readonly rules: RoutingRules;
};

/** Adds a set: a draft that begins, or one that is published at once. */
export async function addSet(tx: Tx, set: NewSet, now: Date): Promise<void> {
  await tx.routingSet.create({ data: { ...set, createdAt: now, updatedAt: now }, select: { id: true } });
}

type OpenDraft = { readonly id: string; readonly revision: number };
type SetChange = Omit<Prisma.RoutingSetUncheckedUpdateManyInput, "status" | "rules"> & {
  readonly status: SetStatus;
  readonly rules?: RoutingRules;
};

/** Changes the open draft only if nobody saved it since `revision` was read; what is published is no draft any more. */
export async function changeOpen(tx: Tx, { id, revision }: OpenDraft, change: SetChange): Promise<void> {
  const { count } = await tx.routingSet.updateMany({
    where: { id, revision, status: { not: "published" } },
    data: change,
  });
  if (count === 0) throw new Refused("changed-meanwhile");
}

/** The next version, with everybody else who publishes waiting for this transaction. */
export async function nextVersion(tx: Tx): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('routing-set'))`;
  const { _max } = await tx.routingSet.aggregate({ _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

/** Whether the rules of this centre are published by somebody who did not write them. */
export async function needsSecondPerson(tx: Tx): Promise<boolean> {
  const setting = await tx.setting.findUnique({ where: { name: "routing.secondPerson" } });
  return setting?.value === true;
}

/** Sets as a list shows them, with the names of their people. */
export async function toRows(tx: Tx, sets: readonly StoredSet[], now: Date): Promise<RoutingSetRow[]> {
  const all = await listSets(tx);
  const ids = sets.flatMap(({ authorId, publishedById }) => [authorId, publishedById]).filter((id) => id !== null);
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const personOf = (id: string | null) => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? null : { id: person.id as UserId, name: person.name };
  };
  return sets.map((set) => ({
    id: set.id as RoutingSetId,
    version: set.version,
    state: stateOf(set, all, now),
    reason: set.reason,
    author: personOf(set.authorId),
    publishedBy: personOf(set.publishedById),
    updatedAt: set.updatedAt.toISOString(),
    backTestedAt: set.backTestedAt?.toISOString() ?? null,
    publishedAt: set.publishedAt?.toISOString() ?? null,
    inForceFrom: set.inForceFrom?.toISOString() ?? null,
    basedOn: set.basedOn,
  }));
}
