import type { ContactId, ResidentId, ResidentView } from "@kck/contracts";
import { Prisma } from "@kck/db";
import type { ResultCode } from "@kck/domain";
import type { Entered } from "../context";
import { idsIn, readDisclosed } from "../history/access";
import { IS_OPEN } from "../intakes/open";
import { type MatterInJson, matterColumns, matterFrom, toMatter } from "../intakes/row";
import { rowsInJson } from "../rows-in-json";

const OPEN_SHOWN = 20;
const CLOSED_SHOWN = 5;
const CONTACTS_SHOWN = 5;

/** A resident as the statement gives one; instants inside JSON are as PostgreSQL writes them. */
type Found = {
  readonly id: string;
  readonly version: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly phones: { e164: string | null; typed: string }[];
  readonly open: MatterInJson[];
  readonly closed: MatterInJson[];
  readonly contacts: { id: string; startedAt: string; channel: string; result: string | null; note: string }[];
};

const matters = (condition: Prisma.Sql, most: number) =>
  rowsInJson(Prisma.sql`SELECT ${matterColumns} FROM intake m WHERE m.resident_id = r.id AND ${condition}
    ORDER BY m.created_at DESC LIMIT ${most}`);

const SEEN = {
  residentIds: Prisma.sql`SELECT id FROM found`,
  intakeIds: Prisma.sql`${idsIn(Prisma.sql`open`)} UNION ALL ${idsIn(Prisma.sql`closed`)}`,
};

/**
 * The latest residents that fit, with their open matters, last ended ones and last contacts, in one statement; each look is
 * logged. `r` is the resident in the condition.
 */
export async function residentsWith(ctx: Entered, condition: Prisma.Sql, most: number): Promise<ResidentView[]> {
  const residents = Prisma.sql`
    SELECT r.id, r.version, r.name, r.email, r.address,
      ${rowsInJson(Prisma.sql`SELECT p.e164, p.typed FROM resident_phone p WHERE p.resident_id = r.id`)} AS phones,
      ${matters(IS_OPEN, OPEN_SHOWN)} AS open, ${matters(Prisma.sql`NOT (${IS_OPEN})`, CLOSED_SHOWN)} AS closed,
      ${rowsInJson(Prisma.sql`SELECT c.id, c.started_at AS "startedAt", c.channel, c.result, c.note FROM contact c
        WHERE c.resident_id = r.id ORDER BY c.started_at DESC LIMIT ${CONTACTS_SHOWN}`)} AS contacts
    FROM resident r WHERE ${condition} ORDER BY r.created_at DESC LIMIT ${most}`;
  const { found, proof } = await readDisclosed<Found>(ctx.db, ctx, residents, SEEN);
  return found.map(({ open, closed, contacts, ...resident }) => ({
    ...resident,
    id: resident.id as ResidentId,
    openIntakes: open.map((intake) => toMatter(matterFrom(intake), proof)),
    closedIntakes: closed.map((intake) => toMatter(matterFrom(intake), proof)),
    contacts: contacts.map((contact) => ({
      ...contact,
      id: contact.id as ContactId,
      startedAt: new Date(contact.startedAt).toISOString(),
      result: contact.result as ResultCode | null,
    })),
  }));
}
