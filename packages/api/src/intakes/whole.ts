import type { Answer, TimelineEntry } from "@kck/contracts";
import { Prisma } from "@kck/db";
import { STATUSES, WAITS_FOR } from "@kck/domain";
import type { Entered } from "../context";
import { type Disclosed, idsIn, readDisclosed } from "../history/access";
import { rowInJson, rowsInJson } from "../rows-in-json";
import { rightsOf } from "./conditions";
import { type ListedIntake, listedColumns, type Matter, type MatterInJson, matterColumns, matterFrom } from "./row";

const MOST_OTHERS = 20;
const WITH_CENTRE = STATUSES.filter((status) => WAITS_FOR[status] === "centre");

/** An intake with everything that stands beside it on its screen. Instants inside JSON are as PostgreSQL writes them. */
type Found = ListedIntake & {
  readonly description: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phonedAt: Date | null;
  readonly phonedTo: string | null;
  readonly policyName: string | null;
  readonly policyVersion: number | null;
  readonly calendarName: string | null;
  readonly acceptBy: Date | null;
  readonly firstAnswerBy: Date | null;
  readonly warnAt: string[];
  readonly deadlineSteps: unknown;
  readonly scheduledFor: Date | null;
  readonly waitingSince: Date | null;
  readonly outcome: string | null;
  readonly publicAnswer: string | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly createdById: string;
  readonly createdByName: string | null;
  readonly externalSource: string | null;
  /** Only while the intake is with the centre. */
  readonly routingReason: unknown;
  readonly answers: (Omit<Answer, "code"> & { readonly code: string | null })[];
  readonly resident: {
    id: string;
    version: number;
    name: string | null;
    email: string | null;
    phones: { e164: string | null; typed: string }[];
  } | null;
  readonly followers: number;
  readonly attachments: { id: string; name: string; mediaType: string; sizeBytes: number; createdAt: string }[];
  readonly timeline: TimelineEntry[];
};
type Beside<Instants> = {
  readonly master: Instants | null;
  readonly duplicates: Instants[];
  readonly otherMatters: Instants[];
};
export type WholeIntake = Found & Beside<Matter>;

const NONE = Prisma.sql`'[]'::json`;

/** What stands beside the matter for the centre alone: units see no other matters. */
function besideOf(ctx: Entered): Prisma.Sql {
  if (ctx.actor.kind === "unit-staff") {
    return Prisma.sql`NULL::json AS master, ${NONE} AS duplicates, ${NONE} AS "otherMatters"`;
  }
  const matters = (where: Prisma.Sql) => Prisma.sql`SELECT ${matterColumns} FROM intake m WHERE ${where}`;
  return Prisma.sql`
    ${rowInJson(matters(Prisma.sql`m.id = i.master_id`))} AS master,
    ${rowsInJson(matters(Prisma.sql`m.master_id = i.id ORDER BY m.created_at`))} AS duplicates,
    ${rowsInJson(
      matters(
        Prisma.sql`m.resident_id = i.resident_id AND m.id <> i.id ORDER BY m.created_at DESC LIMIT ${MOST_OTHERS}`,
      ),
    )} AS "otherMatters"`;
}

/** Whose data an opened intake shows: its resident's, and of matters its own and those beside it. */
const SEEN = {
  residentIds: Prisma.sql`SELECT (resident ->> 'id')::uuid FROM found WHERE resident IS NOT NULL`,
  intakeIds: Prisma.sql`SELECT id FROM found
    UNION ALL SELECT (master ->> 'id')::uuid FROM found WHERE master IS NOT NULL
    UNION ALL ${idsIn(Prisma.sql`duplicates`)} UNION ALL ${idsIn(Prisma.sql`"otherMatters"`)}`,
};

/**
 * Reads one intake among those that this person may see, whole and with its row in the access log, in one statement; null where
 * there is none.
 */
export async function findWhole(
  ctx: Entered,
  id: string,
): Promise<{ readonly intake: WholeIntake; readonly proof: Disclosed } | null> {
  const whole = Prisma.sql`
    SELECT ${listedColumns}, i.description, i.latitude, i.longitude, i.phoned_at AS "phonedAt", i.phoned_to AS "phonedTo",
      (SELECT name FROM deadline_policy p WHERE p.key = i.policy_key AND p.version = i.policy_version) AS "policyName",
      i.policy_version AS "policyVersion",
      (SELECT name FROM calendar c WHERE c.key = i.calendar_key AND c.version = i.calendar_version) AS "calendarName",
      i.accept_by AS "acceptBy", i.first_answer_by AS "firstAnswerBy", to_json(i.warn_at) AS "warnAt",
      i.deadline_steps AS "deadlineSteps", i.scheduled_for AS "scheduledFor", i.waiting_since AS "waitingSince", i.outcome,
      i.public_answer AS "publicAnswer", i.resolved_at AS "resolvedAt", i.closed_at AS "closedAt",
      i.created_by_id AS "createdById", (SELECT u.name FROM "user" u WHERE u.id = i.created_by_id) AS "createdByName",
      i.external_source AS "externalSource",
      CASE WHEN i.status = ANY(${WITH_CENTRE}::text[]) THEN i.routing_reason END AS "routingReason",
      ${rowsInJson(Prisma.sql`SELECT a.key, a.label, a.value, a.code FROM intake_answer a WHERE a.intake_id = i.id`)} AS answers,
      ${rowInJson(
        Prisma.sql`SELECT r.id, r.version, r.name, r.email, ${rowsInJson(
          Prisma.sql`SELECT p.e164, p.typed FROM resident_phone p WHERE p.resident_id = r.id`,
        )} AS phones FROM resident r WHERE r.id = i.resident_id`,
      )} AS resident,
      (SELECT count(DISTINCT f.contact_id)::int FROM follower f
        WHERE f.intake_id = i.id OR f.intake_id IN (SELECT d.id FROM intake d WHERE d.master_id = i.id)) AS followers,
      ${rowsInJson(Prisma.sql`SELECT f.id, f.name, f.media_type AS "mediaType", f.size_bytes AS "sizeBytes",
        f.created_at AS "createdAt" FROM attachment f WHERE f.intake_id = i.id AND f.removed_at IS NULL
        ORDER BY f.created_at`)} AS attachments,
      ${rowsInJson(Prisma.sql`SELECT e.seq::text AS seq, e.at, e.actor_kind AS "actorKind", u.name AS "actorName",
          u.unit_id AS "actorUnitId", e.type, e.is_public AS "isPublic", e.data, n.body AS words
        FROM event e
        LEFT JOIN "user" u ON u.id = e.actor_id
        LEFT JOIN note n ON n.intake_id = e.intake_id AND n.id = (e.data ->> 'noteId')::uuid
        WHERE e.intake_id = i.id ORDER BY e.seq`)} AS timeline,
      ${besideOf(ctx)}
    FROM intake i WHERE ${Prisma.join([Prisma.sql`i.id = ${id}::uuid`, ...rightsOf(ctx)], " AND ")}`;
  const { found, proof } = await readDisclosed<Found & Beside<MatterInJson>>(ctx.db, ctx, whole, SEEN);
  const one = found[0];
  if (one === undefined) return null;
  const intake = {
    ...one,
    master: one.master && matterFrom(one.master),
    duplicates: one.duplicates.map(matterFrom),
    otherMatters: one.otherMatters.map(matterFrom),
  };
  return { intake, proof };
}
