import type { ContactId, ResidentId, ResidentView } from "@kck/contracts";
import type { Db, Prisma } from "@kck/db";
import { OPEN_STATUSES, type ResultCode } from "@kck/domain";
import type { Entered } from "../context";
import { disclose } from "../history/access";
import { shownAsMatter, toMatter } from "../intakes/row";

const CLOSED_SHOWN = 5;
const CONTACTS_SHOWN = 5;
const OPEN: string[] = [...OPEN_STATUSES];

/** The latest residents that fit, with their open matters, last ended ones and last contacts; each look is logged. */
export async function residentsWith(
  db: Db,
  ctx: Entered,
  where: Prisma.ResidentWhereInput,
  most: number,
): Promise<ResidentView[]> {
  const residents = await db.resident.findMany({
    where,
    orderBy: { createdAt: "desc" },
    take: most,
    include: { phones: { select: { e164: true, typed: true } } },
  });
  const withMatters = await Promise.all(
    residents.map(async (resident) => {
      const of = { residentId: resident.id };
      const [open, closed, contacts] = await Promise.all([
        db.intake.findMany({
          where: { ...of, status: { in: OPEN } },
          select: shownAsMatter,
          orderBy: { createdAt: "desc" },
          take: 20,
        }),
        db.intake.findMany({
          where: { ...of, status: { notIn: OPEN } },
          select: shownAsMatter,
          orderBy: { createdAt: "desc" },
          take: CLOSED_SHOWN,
        }),
        db.contact.findMany({ where: of, orderBy: { startedAt: "desc" }, take: CONTACTS_SHOWN }),
      ]);
      return { resident, open, closed, contacts };
    }),
  );
  const proof = await disclose(db, ctx, {
    residentIds: residents.map((resident) => resident.id),
    intakeIds: withMatters.flatMap(({ open, closed }) => [...open, ...closed].map((intake) => intake.id)),
  });
  return withMatters.map(({ resident, open, closed, contacts }) => ({
    id: resident.id as ResidentId,
    version: resident.version,
    name: resident.name,
    email: resident.email,
    address: resident.address,
    phones: resident.phones,
    openIntakes: open.map((intake) => toMatter(intake, proof)),
    closedIntakes: closed.map((intake) => toMatter(intake, proof)),
    contacts: contacts.map((contact) => ({
      id: contact.id as ContactId,
      startedAt: contact.startedAt.toISOString(),
      channel: contact.channel,
      result: contact.result as ResultCode | null,
      note: contact.note,
    })),
  }));
}
