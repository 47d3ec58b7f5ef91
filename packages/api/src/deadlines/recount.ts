import { Prisma, type Tx } from "@kck/db";
import { type DeadlineGround, type Pause, type Priority, promiseFor, type Status } from "@kck/domain";
import { IS_OPEN } from "../intakes/open";
import { type Kept, keep } from "./promise";

/** An open intake whose promise may be counted anew. */
export type Recountable = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  /** The unit that its category is for, which counts until another has it. */
  readonly categoryUnitId: string | null;
  readonly priority: Priority;
  readonly dueAt: Date;
  readonly countedFrom: Date;
  readonly policyKey: string | null;
  readonly policyVersion: number | null;
  /** Named by a rule of routing. */
  readonly namedKey: string | null;
};

const MOST_LOOKED_AT = 5_000;

type Which = { readonly policyKey: string | null } | { readonly ids: readonly string[] };

/**
 * Open intakes with a promise, the nearest deadline first: of a policy or of all, or those that are named. What is named is
 * going to be changed, so it is locked, in one order for everybody.
 */
export function readRecountable(tx: Tx, which: Which): Promise<Recountable[]> {
  const condition =
    "ids" in which
      ? Prisma.sql`i.id = ANY(${[...which.ids]}::uuid[])`
      : Prisma.sql`(${which.policyKey}::text IS NULL OR i.policy_key = ${which.policyKey})`;
  return tx.$queryRaw<Recountable[]>`
    SELECT i.id, i.number, i.version, i.status, i.category_id AS "categoryId", i.unit_id AS "unitId",
      c.unit_id AS "categoryUnitId", i.priority, i.due_at AS "dueAt", i.policy_key AS "policyKey",
      i.policy_version AS "policyVersion", COALESCE(i.counted_from, i.created_at) AS "countedFrom",
      i.routing_reason ->> 'policyKey' AS "namedKey"
    FROM intake i LEFT JOIN category c ON c.id = i.category_id
    WHERE ${IS_OPEN} AND i.due_at IS NOT NULL AND ${condition}
    ORDER BY ${"ids" in which ? Prisma.sql`i.id` : Prisma.sql`COALESCE(i.due_at, 'infinity'), i.id`}
    LIMIT ${MOST_LOOKED_AT} ${"ids" in which ? Prisma.sql`FOR UPDATE OF i` : Prisma.empty}`;
}

/**
 * What would be promised by the policies and calendars of the day: `same` where that is the deadline that there is,
 * `unpromised` where they promise nothing, so that what was promised stays.
 */
export function recount(
  intake: Recountable,
  ground: DeadlineGround,
  pauses: readonly Pause[],
): Kept | "same" | "unpromised" {
  const { categoryId, priority, namedKey, countedFrom } = intake;
  const unitId = intake.unitId ?? intake.categoryUnitId;
  const told = promiseFor(ground, { categoryId, unitId, priority, policyKey: namedKey }, countedFrom, pauses);
  if (!told.ok) return "unpromised";
  const kept = keep(told, countedFrom);
  return kept.columns.dueAt.getTime() === intake.dueAt.getTime() ? "same" : kept;
}
