import { readAnalyzer } from "@kck/api";
import { readPhone, type SimilarIntakes } from "@kck/contracts";
import { actionsFor, STATUSES, type Status } from "@kck/domain";
import { type QueryWord, toTsquery } from "@kck/search";
import type { z } from "zod";
import { RESOURCES } from "../root";
import { iso, type Question, question } from "./question";
import { IS_OPEN, MATTER, type Matter, ROW, type Row, shown, shownMatter } from "./rows";

const analyzer = await readAnalyzer(RESOURCES);
const matters = (of: string) => `(SELECT COALESCE(json_agg(m), '[]') FROM (SELECT ${MATTER} FROM intake ${of}) m)`;
const PHONES = `(SELECT COALESCE(json_agg(json_build_object('e164', e164, 'typed', typed)), '[]')
  FROM resident_phone p WHERE p.resident_id = r.id)`;

type Timeline = { at: string; [key: string]: unknown };
type Whole = Row & {
  latitude: number | null;
  longitude: number | null;
  description: string;
  phonedAt: Date | null;
  phonedTo: string | null;
  policyName: string | null;
  policyVersion: number | null;
  calendarName: string | null;
  acceptBy: Date | null;
  firstAnswerBy: Date | null;
  warnAt: Date[];
  deadlineSteps: unknown;
  scheduledFor: Date | null;
  waitingSince: Date | null;
  outcome: string | null;
  publicAnswer: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  createdByName: string | null;
  externalSource: string | null;
  answers: unknown;
  resident: unknown;
  followers: number;
  otherMatters: Matter[];
  duplicates: Matter[];
  master: Matter[];
  attachments: unknown;
  timeline: Timeline[];
};

const openOne = question<{ id: string }, Whole>(
  { name: "an intake with its timeline", group: "read", procedure: "intakes.get", who: "consultant" },
  {
    text: `SELECT ${ROW}, i.latitude, i.longitude, i.description, i.phoned_at AS "phonedAt", i.phoned_to AS "phonedTo",
      (SELECT name FROM deadline_policy WHERE key = i.policy_key AND version = i.policy_version) AS "policyName",
      i.policy_version AS "policyVersion",
      (SELECT name FROM calendar WHERE key = i.calendar_key AND version = i.calendar_version) AS "calendarName",
      i.accept_by AS "acceptBy", i.first_answer_by AS "firstAnswerBy", i.warn_at AS "warnAt",
      i.deadline_steps AS "deadlineSteps", i.scheduled_for AS "scheduledFor", i.waiting_since AS "waitingSince",
      i.outcome, i.public_answer AS "publicAnswer", i.resolved_at AS "resolvedAt", i.closed_at AS "closedAt",
      (SELECT name FROM "user" u WHERE u.id = i.created_by_id) AS "createdByName", i.external_source AS "externalSource",
      (SELECT COALESCE(json_agg(json_build_object('key', key, 'label', label, 'value', value)), '[]')
        FROM intake_answer a WHERE a.intake_id = i.id) AS answers,
      (SELECT json_build_object('id', r.id, 'version', r.version, 'name', r.name, 'email', r.email, 'phones', ${PHONES})
        FROM resident r WHERE r.id = i.resident_id) AS resident,
      (SELECT count(DISTINCT f.contact_id)::int FROM follower f WHERE f.intake_id = i.id
        OR f.intake_id IN (SELECT id FROM intake d WHERE d.master_id = i.id)) AS followers,
      ${matters("o WHERE o.resident_id = i.resident_id AND o.id <> i.id ORDER BY created_at DESC LIMIT 20")} AS "otherMatters",
      ${matters("d WHERE d.master_id = i.id ORDER BY created_at")} AS duplicates,
      ${matters("d WHERE d.id = i.master_id")} AS master,
      (SELECT COALESCE(json_agg(json_build_object('id', id, 'name', name)), '[]')
        FROM attachment f WHERE f.intake_id = i.id AND f.removed_at IS NULL) AS attachments,
      (SELECT json_agg(l) FROM (SELECT e.seq::text AS seq, e.at, e.actor_kind AS "actorKind", u.name AS "actorName",
          u.unit_id AS "actorUnitId", e.type, e.is_public AS "isPublic", e.data, n.body AS words
        FROM event e LEFT JOIN "user" u ON u.id = e.actor_id
          LEFT JOIN note n ON n.intake_id = e.intake_id AND n.id = (e.data ->> 'noteId')::uuid
        WHERE e.intake_id = i.id ORDER BY e.seq) l) AS timeline
      FROM intake i WHERE i.id = $1`,
    values: ({ id }) => [id],
    answer: ([intake]) => {
      if (intake === undefined) return null;
      const { createdAt, resolvedAt } = intake;
      const at = { now: new Date(), createdAt, resolvedAt, isAuthor: false };
      return {
        ...shown(intake),
        description: intake.description,
        placeParts: {
          street: intake.street,
          houseNumber: intake.houseNumber,
          placeText: intake.placeText,
          districtNumber: intake.districtNumber,
          latitude: intake.latitude,
          longitude: intake.longitude,
        },
        answers: intake.answers,
        phoneHandover: intake.phonedAt && { at: iso(intake.phonedAt), to: intake.phonedTo ?? "" },
        promise: intake.policyName && {
          policyName: intake.policyName,
          policyVersion: intake.policyVersion,
          calendarName: intake.calendarName,
          acceptBy: iso(intake.acceptBy),
          firstAnswerBy: iso(intake.firstAnswerBy),
          warnAt: intake.warnAt.map(iso),
          steps: intake.deadlineSteps,
        },
        scheduledFor: iso(intake.scheduledFor),
        waitingSince: iso(intake.waitingSince),
        outcome: intake.outcome,
        publicAnswer: intake.publicAnswer,
        resolvedAt: iso(resolvedAt),
        closedAt: iso(intake.closedAt),
        createdByName: intake.createdByName,
        isAuthor: false,
        externalSource: intake.externalSource,
        proposedUnitId: null,
        actions: actionsFor(intake.status as Status, "consultant", at).filter(
          (action) => action !== "answer" || intake.kind === "information",
        ),
        resident: intake.resident,
        followers: intake.followers,
        master: intake.master[0] === undefined ? null : shownMatter(intake.master[0]),
        duplicates: intake.duplicates.map(shownMatter),
        otherMatters: intake.otherMatters.map(shownMatter),
        attachments: intake.attachments,
        timeline: intake.timeline.map((line) => ({ ...line, at: iso(line.at) })),
      };
    },
  },
);

type Known = {
  id: string;
  contacts: { startedAt: string; [key: string]: unknown }[];
  openIntakes: Matter[];
  closedIntakes: Matter[];
};

const CLOSED = IS_OPEN.replace("NOT IN", "IN").replace("i.", "");
const byPhone = question<{ typed: string }, Known>(
  { name: "a resident by number", group: "read", procedure: "residents.byPhone", who: "consultant" },
  {
    text: `SELECT r.id, r.version, r.name, r.email, r.address, ${PHONES} AS phones,
      ${matters(`o WHERE o.resident_id = r.id AND ${IS_OPEN.replace("i.", "o.")} ORDER BY created_at DESC LIMIT 20`)} AS "openIntakes",
      ${matters(`o WHERE o.resident_id = r.id AND ${CLOSED} ORDER BY created_at DESC LIMIT 5`)} AS "closedIntakes",
      (SELECT COALESCE(json_agg(c), '[]') FROM (SELECT id, started_at AS "startedAt", channel, result, note
        FROM contact WHERE resident_id = r.id ORDER BY started_at DESC LIMIT 5) c) AS contacts
      FROM resident r WHERE r.anonymized_at IS NULL
        AND r.id IN (SELECT resident_id FROM resident_phone WHERE e164 = $1)
      ORDER BY r.created_at DESC LIMIT 10`,
    values: ({ typed }) => [readPhone(typed).e164],
    answer: (rows, { typed }) => ({
      phone: readPhone(typed),
      residents: rows.map((resident) => ({
        ...resident,
        openIntakes: resident.openIntakes.map(shownMatter),
        closedIntakes: resident.closedIntakes.map(shownMatter),
        contacts: resident.contacts.map((contact) => ({ ...contact, startedAt: iso(contact.startedAt) })),
      })),
    }),
  },
);

type Counted = { status: Status; count: number; overdue: number; mine: number; returned: number };

/** Whose counts they are stands in the session; a floor, which knows none, is told. */
export type Whose = { readonly unitId: string; readonly userId: string };
const counts = question<Whose, Counted>(
  { name: "counts of an inbox", group: "read", procedure: "intakes.counts", who: "unit-staff" },
  {
    text: `SELECT status, count(*)::int AS count,
        (count(*) FILTER (WHERE status NOT IN ('resolved', 'waiting') AND due_at < $1))::int AS overdue,
        (count(*) FILTER (WHERE status <> 'resolved' AND assignee_id = $2))::int AS mine,
        (SELECT count(*)::int FROM intake WHERE status = 'returned' AND returned_by_id = $3) AS returned
      FROM intake WHERE status NOT IN ('closed', 'duplicate', 'cancelled') AND unit_id = $3 GROUP BY status`,
    values: ({ unitId, userId }) => [new Date(), userId, unitId],
    answer: (rows) => ({
      byStatus: Object.fromEntries(
        STATUSES.map((status) => [status, rows.find((row) => row.status === status)?.count ?? 0]),
      ),
      overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
      mine: rows.reduce((sum, row) => sum + row.mine, 0),
      returnedByUs: rows[0]?.returned ?? 0,
    }),
  },
);

const DAYS_MS = 30 * 86_400_000;
const named = (words: readonly QueryWord[]) => words.filter(({ text }) => !/^\d/.test(text));

const hints = question<z.infer<typeof SimilarIntakes>, Row>(
  { name: "duplicate hints", group: "read", procedure: "intakes.similar", who: "consultant" },
  {
    text: `SELECT ${ROW} FROM intake i WHERE ${IS_OPEN} AND i.created_at > $1 AND i.search @@ $2::tsquery
      ORDER BY (i.category_id IS NOT DISTINCT FROM $3::uuid) DESC, ts_rank(i.search, $4::tsquery) DESC, i.created_at DESC LIMIT 8`,
    values: ({ place, categoryId, words }) => [
      new Date(Date.now() - DAYS_MS),
      toTsquery(named(analyzer.query(place))),
      categoryId,
      analyzer
        .query(words)
        .slice(0, 8)
        .flatMap((word) => toTsquery([word]) ?? [])
        .join(" | "),
    ],
    answer: (rows) => ({ rows: rows.map(shown) }),
  },
);

export const READS: readonly Question[] = [openOne, byPhone, counts, hints];
