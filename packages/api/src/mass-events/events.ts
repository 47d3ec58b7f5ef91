import type { IntakeId, MassEventId, MassEventView } from "@kck/contracts";
import type { Prisma, Tx } from "@kck/db";
import type { Entered } from "../context";
import { Refused } from "../refused";

export type StoredEvent = Prisma.MassEventGetPayload<object>;

/**
 * An event that still lasts, locked until the command is done.
 *
 * Errors  `not-found`; then `changed-meanwhile` where another version was looked at; then `wrong-status` for one that ended.
 */
export async function findLasting(tx: Tx, id: string, version: number | null): Promise<StoredEvent> {
  await tx.$queryRaw`SELECT id FROM mass_event WHERE id = ${id}::uuid FOR UPDATE`;
  const event = await tx.massEvent.findUnique({ where: { id } });
  if (event === null) throw new Refused("not-found");
  if (version !== null && event.version !== version) throw new Refused("changed-meanwhile");
  if (event.endedAt !== null) throw new Refused("wrong-status");
  return event;
}

type Wording = { districtNumbers: number[]; streets: string[]; message: string; expectedEndAt: string | null };

/** The words as the columns hold them; each district and street once. */
export function columnsOf({ districtNumbers, streets, message, expectedEndAt }: Wording) {
  return {
    districtNumbers: [...new Set(districtNumbers)].toSorted((a, b) => a - b),
    streets: [...new Set(streets)],
    message,
    expectedEndAt: expectedEndAt === null ? null : new Date(expectedEndAt),
  };
}

/** Keeps what the event says from this version on. */
export async function keepWording(tx: Tx, ctx: Entered, event: StoredEvent, now: Date): Promise<void> {
  const { id: eventId, version, districtNumbers, streets, message, expectedEndAt } = event;
  const said = { districtNumbers, streets, message, expectedEndAt };
  await tx.massEventWording.create({ data: { eventId, version, at: now, byId: ctx.actor.id, ...said } });
}

/** Events of a choice, the newest first, with how many called and how many intakes joined. */
export async function listEvents(tx: Tx, where: Prisma.MassEventWhereInput, most: number): Promise<MassEventView[]> {
  const events = await tx.massEvent.findMany({ where, orderBy: [{ confirmedAt: "desc" }, { id: "desc" }], take: most });
  const counts = await tx.massEventCaller.groupBy({
    by: ["eventId", "wantsNews"],
    where: { eventId: { in: events.map(({ id }) => id) } },
    _count: true,
  });
  const joined = await tx.intake.groupBy({
    by: ["masterId"],
    where: { masterId: { in: events.flatMap(({ masterId }) => masterId ?? []) } },
    _count: true,
  });
  return events.map((event) => {
    const own = counts.filter(({ eventId }) => eventId === event.id);
    return {
      id: event.id as MassEventId,
      version: event.version,
      categoryId: event.categoryId as MassEventView["categoryId"],
      districtNumbers: event.districtNumbers,
      streets: event.streets,
      message: event.message,
      expectedEndAt: event.expectedEndAt?.toISOString() ?? null,
      masterId: event.masterId as IntakeId | null,
      confirmedAt: event.confirmedAt.toISOString(),
      endedAt: event.endedAt?.toISOString() ?? null,
      publicAnswer: event.publicAnswer,
      callers: own.reduce((sum, { _count }) => sum + _count, 0),
      wantNews: own.find(({ wantsNews }) => wantsNews)?._count ?? 0,
      joined: joined.find(({ masterId }) => masterId !== null && masterId === event.masterId)?._count ?? 0,
    };
  });
}
