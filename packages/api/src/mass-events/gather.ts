import { Prisma, type Tx } from "@kck/db";
import { JOINABLE_STATUSES, standsForOthers, step } from "@kck/domain";
import type { Entered } from "../context";
import { circumstancesOf, takeBeside } from "../intakes/act";
import { joinTo } from "../intakes/join-intake";
import { findAny, type Stored } from "../intakes/store";
import type { StoredEvent } from "./events";

type Area = Pick<StoredEvent, "categoryId" | "districtNumbers" | "since">;

/** Intakes of the category and area, since the event began, that no unit has begun; a range of the category's newest. */
export function waitingIn({ categoryId, districtNumbers, since }: Area): Prisma.Sql {
  const inArea =
    districtNumbers.length === 0 ? Prisma.sql`true` : Prisma.sql`district_number = ANY(${districtNumbers}::int[])`;
  return Prisma.sql`
    category_id IN (SELECT id FROM category WHERE ${categoryId}::uuid IN (id, parent_id))
    AND created_at >= ${since} AND ${inArea} AND status = ANY(${[...JOINABLE_STATUSES]}::text[])`;
}

/** The first of those that wait: it stands for the others. */
export async function firstWaiting(tx: Tx, area: Area): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM intake WHERE ${waitingIn(area)} ORDER BY created_at, id LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** The event with the intake that stands for the others: where it was announced before any came, the first that waits by now. */
export async function withMaster(tx: Tx, event: StoredEvent): Promise<StoredEvent> {
  return event.masterId === null ? { ...event, masterId: await firstWaiting(tx, event) } : event;
}

/** How many wait beside the one that stands for them. */
export async function countWaiting(tx: Tx, event: StoredEvent): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM intake WHERE ${waitingIn(event)} AND id IS DISTINCT FROM ${event.masterId}::uuid`;
  return row?.count ?? 0;
}

/** The intake that stands for the event, locked; null where there is none, or it has become another's duplicate. */
export async function findMaster(tx: Tx, event: StoredEvent): Promise<Stored | null> {
  const master = event.masterId === null ? null : await findAny(tx, event.masterId);
  return master !== null && standsForOthers(master.status) ? master : null;
}

/** Makes what waits in the event's area duplicates of its master, and says how many joined. */
export async function gather(tx: Tx, ctx: Entered, event: StoredEvent, now: Date): Promise<number> {
  if (event.masterId === null) return 0;
  // Locked in the order of `intakes.join`, so that neither waits for the other in a circle.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM intake WHERE id = ${event.masterId}::uuid OR (${waitingIn(event)}) ORDER BY id FOR UPDATE`;
  const master = await findMaster(tx, event);
  if (master === null) return 0;
  const waiting = locked.filter(({ id }) => id !== master.id);
  for (const { id } of waiting) {
    await takeBeside(tx, ctx, "join", await findAny(tx, id), () => joinTo(tx, ctx, id, master.id, now));
  }
  return waiting.length;
}

/**
 * What ends the master together with its event: closed while it is with the centre, where no unit could resolve it.
 *
 * Errors  null for one that its unit has yet to accept, or that waits for a resident, and for one that has its answer.
 */
export function endingOf(ctx: Entered, master: Stored | null): "resolve" | "close" | null {
  if (master === null || master.status === "resolved") return null;
  const at = circumstancesOf(ctx, master);
  return (["resolve", "close"] as const).find((action) => step(master.status, action, ctx.actor.kind, at).ok) ?? null;
}
