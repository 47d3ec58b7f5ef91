import type { IntakeId, Place, Receipt } from "@kck/contracts";
import type { Prisma, Tx } from "@kck/db";
import { Prisma as Sql } from "@kck/db";
import {
  type Channel,
  type Choosing,
  type ClosingOutcome,
  isValidOn,
  type Kind,
  type Priority,
  type Status,
  type Validity,
} from "@kck/domain";
import type { Entered } from "../context";
import type { PromiseColumns } from "../deadlines/promise";
import { Refused } from "../refused";
import type { StoredReason } from "../routing/reason";
import { visibleTo } from "./rights";

/** What the rules need to know of an intake before they decide. */
const decisive = {
  id: true,
  number: true,
  kind: true,
  status: true,
  version: true,
  categoryId: true,
  priority: true,
  unitId: true,
  assigneeId: true,
  contactId: true,
  createdById: true,
  createdAt: true,
  resolvedAt: true,
  waitingSince: true,
  dueAt: true,
  policyKey: true,
  policyVersion: true,
  calendarKey: true,
  calendarVersion: true,
  countedFrom: true,
  outcome: true,
  masterId: true,
  returnCount: true,
  returnedByIds: true,
  phonedAt: true,
} as const satisfies Prisma.IntakeSelect;

type Row = Prisma.IntakeGetPayload<{ select: typeof decisive }>;
/** The same with the closed lists of the domain; the columns hold nothing else, as every writer goes through them. */
export type Stored = Omit<Row, "kind" | "status" | "priority" | "outcome"> & {
  kind: Kind;
  status: Status;
  priority: Priority;
  outcome: ClosingOutcome | null;
};

/** Columns are named as fields are, in lower case with lines between the words. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** The same in plain SQL. */
const DECISIVE = Sql.raw(
  Object.keys(decisive)
    .map((field) => `${columnOf(field)} AS "${field}"`)
    .join(", "),
);

/** What an action may change of an intake's own row. */
export type Change = Partial<{
  status: Status;
  categoryId: string;
  kind: Kind;
  priority: Priority;
  unitId: string | null;
  assigneeId: string | null;
  residentId: string | null;
  acceptBy: Date | null;
  scheduledFor: Date | null;
  waitingSince: Date | null;
  outcome: ClosingOutcome | null;
  publicAnswer: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  returnCount: number;
  returnedById: string | null;
  returnedByIds: string[];
  masterId: string | null;
  routingVersion: number;
  routingRule: string | null;
  routingReason: Prisma.InputJsonValue;
  phonedAt: Date;
  phonedTo: string;
}> &
  Partial<Omit<PromiseColumns, "dueAt"> & { dueAt: Date | null }> &
  Partial<Place>;

const IN_JSON: readonly string[] = ["deadlineSteps", "routingReason"] satisfies (keyof Change)[];

/** The columns of a change with their values, in the order of their names so that the same change is the same statement. */
function columnsOf(change: Change): Prisma.Sql[] {
  const changed = Object.entries(change).filter(([, value]) => value !== undefined);
  return changed
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => {
      if (!(field in Sql.IntakeScalarFieldEnum)) throw new Error(`an intake has no ${field}`);
      return Sql.sql`${Sql.raw(columnOf(field))} = ${IN_JSON.includes(field) ? JSON.stringify(value) : value}`;
    });
}

type Saved = { id: string; number: string; version: number; status: string };

/**
 * Finds an intake among those that this person may reach through this procedure.
 *
 * Errors  `not-found` for an unknown id and for another unit's intake alike.
 */
export async function findVisible(tx: Tx, ctx: Entered, id: string): Promise<Stored> {
  const row = await tx.intake.findFirst({ where: { AND: [{ id }, visibleTo(ctx)] }, select: decisive });
  if (row === null) throw new Refused("not-found");
  return row as Stored;
}

/**
 * An intake for the product's own work, which stands outside of everybody's rights; locked until it is done.
 *
 * Errors  `not-found` for an unknown id.
 */
export async function findAny(tx: Tx, id: string): Promise<Stored> {
  const [row] = await tx.$queryRaw<Stored[]>`SELECT ${DECISIVE} FROM intake WHERE id = ${id}::uuid FOR UPDATE`;
  if (row === undefined) throw new Refused("not-found");
  return row;
}

/**
 * Saves a change where nobody saved since `version` was read.
 *
 * Errors  `changed-meanwhile` otherwise; nothing is written then.
 */
export async function save(
  tx: Tx,
  intake: { id: string; version: number },
  change: Change,
  now: Date,
): Promise<Receipt> {
  const [row] = await tx.$queryRaw<Saved[]>`
    UPDATE intake SET ${Sql.join([...columnsOf(change), Sql.sql`version = version + 1`, Sql.sql`updated_at = ${now}`])}
    WHERE id = ${intake.id}::uuid AND version = ${intake.version}
    RETURNING id, number, version, status`;
  if (row === undefined) throw new Refused("changed-meanwhile");
  return receiptOf(row);
}

/** The answer to a command on an intake. */
export function receiptOf(row: Saved): Receipt {
  return { id: row.id as IntakeId, number: row.number, version: row.version, status: row.status as Status };
}

export type NewIntake = {
  id: string;
  kind: Kind;
  categoryId: string | null;
  subject: string;
  description: string;
  channel: Channel;
  contactId: string | null;
  residentId: string | null;
  priority: Priority;
  promise: PromiseColumns | null;
  place: Place;
  phoneHandover: { at: Date; to: string } | null;
  external: { source: string; number: string } | null;
  routing: { version: number; rule: string | null; reason: StoredReason } | null;
  createdById: string;
  /** A tsvector literal of everything the intake is found by. */
  search: string;
};

/** Inserts an intake, status `registered`, under the next number of its year. */
export async function insert(tx: Tx, intake: NewIntake, now: Date, year: number): Promise<Stored> {
  const { place, external, phoneHandover, promise, routing } = intake;
  const [made] = await tx.$queryRaw<Stored[]>`
    INSERT INTO intake (id, number, kind, status, category_id, subject, description, channel, contact_id, resident_id,
      priority, due_at, district_number, street, house_number, place_text, latitude, longitude, phoned_at, phoned_to,
      external_source, external_number, created_by_id, created_at, updated_at, search, policy_key, policy_version,
      calendar_key, calendar_version, counted_from, first_answer_by, answer_warn_at, warn_at, deadline_steps,
      routing_version, routing_rule, routing_reason)
    VALUES (${intake.id}::uuid, next_intake_number(${year}), ${intake.kind}, 'registered', ${intake.categoryId}::uuid,
      ${intake.subject}, ${intake.description}, ${intake.channel}, ${intake.contactId}::uuid, ${intake.residentId}::uuid,
      ${intake.priority}, ${promise?.dueAt ?? null}, ${place.districtNumber}, ${place.street}, ${place.houseNumber},
      ${place.placeText}, ${place.latitude}, ${place.longitude}, ${phoneHandover?.at ?? null},
      ${phoneHandover?.to ?? null}, ${external?.source ?? null}, ${external?.number ?? null},
      ${intake.createdById}::uuid, ${now}, ${now}, ${intake.search}::tsvector,
      ${promise?.policyKey ?? null}, ${promise?.policyVersion ?? null}, ${promise?.calendarKey ?? null},
      ${promise?.calendarVersion ?? null}, ${promise?.countedFrom ?? null}, ${promise?.firstAnswerBy ?? null},
      ${promise?.answerWarnAt ?? []}::timestamptz[], ${promise?.warnAt ?? []}::timestamptz[],
      ${promise === null ? null : JSON.stringify(promise.deadlineSteps)}::jsonb,
      ${routing?.version ?? null}, ${routing?.rule ?? null}, ${routing && JSON.stringify(routing.reason)}::jsonb)
    RETURNING ${DECISIVE}`;
  if (made === undefined) throw new Error("an inserted intake did not come back");
  return made;
}

/** Gives an intake to a unit and remembers that the unit held it; the one before keeps its right to see it. */
export async function hold(tx: Tx, intakeId: string, unitId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH before AS (
      UPDATE holding SET until = ${now} WHERE intake_id = ${intakeId}::uuid AND until IS NULL AND unit_id <> ${unitId}::uuid
    )
    INSERT INTO holding (intake_id, unit_id, since) VALUES (${intakeId}::uuid, ${unitId}::uuid, ${now})
    ON CONFLICT (intake_id, unit_id) DO UPDATE SET until = NULL`;
}

/** Lets other units see an intake that they do not hold: as if each had held it for this instant. */
export async function share(tx: Tx, intakeId: string, unitIds: readonly string[], now: Date): Promise<void> {
  const data = unitIds.map((unitId) => ({ intakeId, unitId, since: now, until: now }));
  if (data.length > 0) await tx.holding.createMany({ data, skipDuplicates: true });
}

/** Ends the holding of whichever unit has the intake now. */
export async function release(tx: Tx, intakeId: string, now: Date): Promise<void> {
  await tx.holding.updateMany({ where: { intakeId, until: null }, data: { until: now } });
}

/** What an intake is found by, as it lies in its row. */
export async function searchable(tx: Tx, id: string): Promise<{ parts: string[] }> {
  const row = await tx.intake.findUniqueOrThrow({
    where: { id },
    select: {
      subject: true,
      description: true,
      street: true,
      houseNumber: true,
      placeText: true,
      categoryId: true,
      answers: { select: { value: true } },
    },
  });
  const category =
    row.categoryId === null
      ? null
      : await tx.category.findUnique({ where: { id: row.categoryId }, select: { name: true } });
  const place = [row.street, row.houseNumber, row.placeText];
  const texts = [row.description, ...place, category?.name, ...row.answers.map((answer) => answer.value)];
  return { parts: texts.filter((text): text is string => typeof text === "string" && text !== "") };
}

/** Replaces what an intake is found by. */
export async function index(tx: Tx, id: string, vector: string): Promise<void> {
  await tx.$executeRaw(Sql.sql`UPDATE intake SET search = ${vector}::tsvector WHERE id = ${id}::uuid`);
}

/** A unit that is valid on the day of an instant. */
export async function findUnit(tx: Tx, id: string, now: Date): Promise<{ id: string }> {
  const [unit] = await tx.$queryRaw<(Validity & { id: string })[]>`
    SELECT id, valid_from AS "validFrom", valid_to AS "validTo" FROM unit WHERE id = ${id}::uuid`;
  if (unit === undefined || !isValidOn(unit, now)) throw new Refused("unit-not-valid", ["unitId"]);
  return { id: unit.id };
}

/** The questions of a category, and those asked for every matter, whose options were chosen from; none is asked for words. */
export function findQuestions(
  tx: Tx,
  categoryId: string | null,
  answers: readonly { readonly key: string; readonly code?: string | undefined }[],
): Promise<Choosing[]> {
  const keys = answers.flatMap(({ key, code }) => (code === undefined ? [] : [key]));
  if (keys.length === 0) return Promise.resolve([]);
  return tx.$queryRaw<Choosing[]>`
    SELECT key, type, options FROM question
    WHERE key = ANY(${keys}) AND (category_id IS NULL OR category_id = ${categoryId}::uuid)`;
}

type CategoryOfDay = Validity & { id: string; name: string; priority: Priority; unitId: string | null };

/** A category that matters are put under on the day of an instant; the fourteen groups take none. */
export async function findCategory(tx: Tx, id: string, now: Date) {
  const [category] = await tx.$queryRaw<CategoryOfDay[]>`
    SELECT id, name, priority, unit_id AS "unitId", valid_from AS "validFrom", valid_to AS "validTo"
    FROM category WHERE id = ${id}::uuid AND parent_id IS NOT NULL`;
  if (category === undefined) throw new Refused("not-found", ["categoryId"]);
  const { validFrom, validTo, ...found } = category;
  if (!isValidOn({ validFrom, validTo }, now)) throw new Refused("category-not-valid", ["categoryId"]);
  return found;
}
