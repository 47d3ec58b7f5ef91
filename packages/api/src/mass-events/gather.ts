import type { Receipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import {
  type EventArea,
  type EventPlace,
  fitInArea,
  isOpenStatus,
  JOINABLE_STATUSES,
  joinsEvents,
  type Kind,
  type Priority,
  type Status,
  standsForOthers,
  step,
} from "@kck/domain";
import type { Entered } from "../context";
import { recordOther } from "../history/events";
import { circumstancesOf, takeBeside } from "../intakes/act";
import { joinTo } from "../intakes/join-intake";
import { findAny, type Stored } from "../intakes/store";
import type { StoredEvent } from "./events";

type Area = Pick<StoredEvent, "categoryId" | "districtNumbers" | "streets" | "since">;
type Waiting = EventPlace & { readonly id: string; readonly kind: Kind; readonly priority: Priority };

/**
 * Intakes of the category and area, since the event began, that may join it and that no unit has begun, the first first. What
 * somebody separated since then stays a matter of its own.
 *
 * Units   a range of the category's newest is read, whatever the area; the domain says which lie in it, as at the desk.
 */
export async function waitingIn(tx: Tx, { categoryId, since, ...area }: Area): Promise<string[]> {
  const rows = await tx.$queryRaw<Waiting[]>`
    SELECT id, kind, priority, district_number AS "districtNumber", street, house_number AS "houseNumber" FROM intake
    WHERE category_id IN (SELECT id FROM category WHERE ${categoryId}::uuid IN (id, parent_id))
      AND created_at >= ${since} AND status = ANY(${[...JOINABLE_STATUSES]}::text[])
    ORDER BY created_at, id`;
  const waiting = rows.filter((one) => joinsEvents(one) && fitInArea(area, one) === "here").map(({ id }) => id);
  const separated = await separatedOf(tx, waiting, since);
  return waiting.filter((id) => !separated.has(id));
}

/** Which of some intakes were taken from a master since an instant; their own history alone is read. */
async function separatedOf(tx: Tx, ids: readonly string[], since: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT intake_id AS id FROM event
    WHERE intake_id = ANY(${[...ids]}::uuid[]) AND type = 'intake.separated' AND at >= ${since}`;
  return new Set(rows.map(({ id }) => id));
}

/** The first of those that wait: it stands for the others. */
export async function firstWaiting(tx: Tx, area: Area): Promise<string | null> {
  return (await waitingIn(tx, area))[0] ?? null;
}

/**
 * The event with the intake that stands for the others: where it was announced before any came, or the one that stood for them
 * was cancelled or joined another, the first that waits by now. Locks nothing, as `gather` locks all of them in one order.
 */
export async function withMaster<E extends Area & Pick<StoredEvent, "masterId">>(tx: Tx, event: E): Promise<E> {
  const master =
    event.masterId === null
      ? null
      : await tx.intake.findUnique({ where: { id: event.masterId }, select: { status: true } });
  const stands = master !== null && standsForOthers(master.status as Status);
  return stands ? event : { ...event, masterId: await firstWaiting(tx, event) };
}

/** How many wait beside the one that stands for them. */
export async function countWaiting(tx: Tx, event: StoredEvent): Promise<number> {
  return (await waitingIn(tx, event)).filter((id) => id !== event.masterId).length;
}

/** The intake that stands for the event, locked; null where there is none, or it has become another's duplicate. */
export async function findMaster(tx: Tx, event: Pick<StoredEvent, "masterId">): Promise<Stored | null> {
  const master = event.masterId === null ? null : await findAny(tx, event.masterId);
  return master !== null && standsForOthers(master.status) ? master : null;
}

/** Makes what waits in the event's area duplicates of its master, and says how many joined. */
export async function gather(tx: Tx, ctx: Entered, event: StoredEvent, now: Date): Promise<number> {
  if (event.masterId === null) return 0;
  const waiting = await waitingIn(tx, event);
  // Locked in the order of `intakes.join`, so that neither waits for the other in a circle.
  await tx.$queryRaw`
    SELECT id FROM intake WHERE id = ANY(${[...waiting, event.masterId]}::uuid[]) ORDER BY id FOR UPDATE`;
  const master = await findMaster(tx, event);
  if (master === null) return 0;
  let joined = 0;
  for (const id of waiting) {
    if (id === master.id) continue;
    // What was begun, or became a danger, while it was waited for is no duplicate any more.
    const intake = await findAny(tx, id);
    if (joinsEvents(intake) && (await joinMaster(tx, ctx, intake, master.id, now)) !== null) joined += 1;
  }
  return joined;
}

function joinMaster(tx: Tx, ctx: Entered, intake: Stored, masterId: string, now: Date): Promise<Receipt | null> {
  return takeBeside(tx, ctx, "join", intake, () => joinTo(tx, ctx, intake.id, masterId, now));
}

/**
 * Lets an intake that was logged a moment ago in the same transaction join the event that lasts at its place, or stand for it
 * where none does.
 *
 * Shapes  the receipt of the joining out; null where no event lasts there, or its master has ended already.
 */
export async function joinLasting(tx: Tx, ctx: Entered, intake: Stored, place: EventPlace): Promise<Receipt | null> {
  // What joins none neither waits for whoever ends one nor makes anybody wait.
  if (!joinsEvents(intake) || intake.categoryId === null) return null;
  // Whoever ends or changes an event holds it: what is logged meanwhile waits, and finds it as it is then.
  const lasting = await tx.$queryRaw<(EventArea & { id: string; masterId: string | null })[]>`
    SELECT e.id, e.master_id AS "masterId", e.district_numbers AS "districtNumbers", e.streets FROM mass_event e
    WHERE e.ended_at IS NULL
      AND e.category_id IN (SELECT unnest(ARRAY[id, parent_id]) FROM category WHERE id = ${intake.categoryId}::uuid)
    ORDER BY e.confirmed_at, e.id FOR UPDATE OF e`;
  const event = lasting.find((one) => fitInArea(one, place) === "here");
  if (event === undefined) return null;
  const now = ctx.now();
  const master = await findMaster(tx, event);
  if (master === null) {
    await tx.massEvent.update({ where: { id: event.id }, data: { masterId: intake.id } });
    await recordOther(tx, { actor: ctx.actor, now }, { type: "mass-event.changed", massEventId: event.id });
    return null;
  }
  return !isOpenStatus(master.status) ? null : joinMaster(tx, ctx, intake, master.id, now);
}

/** The end of an event answers all, so also a matter that its unit has not accepted yet. */
export const AT_EVENTS_END = { endsEvent: true } as const;

/**
 * What ends the master together with its event: closed while it is with the centre, where no unit could resolve it.
 *
 * Errors  null where there is none, and for one that has its answer.
 */
export function endingOf(ctx: Entered, master: Stored | null): "resolve" | "close" | null {
  if (master === null || master.status === "resolved") return null;
  const at = { ...circumstancesOf(ctx, master), ...AT_EVENTS_END };
  return (["resolve", "close"] as const).find((action) => step(master.status, action, ctx.actor.kind, at).ok) ?? null;
}
