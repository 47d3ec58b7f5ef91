import { readAnalyzer, readGround } from "@kck/api";
import { openDatabase } from "@kck/db";
import { calendarOf, deadlineOf, promiseFor, subjectOf, toWarsaw } from "@kck/domain";
import { toTsvectorLiteral } from "@kck/search";
import type pg from "pg";
import { v7 } from "uuid";
import { RESOURCES } from "../root";
import type { LogInput, ScheduleInput } from "./command";

type Category = { id: string; name: string; priority: string };

const START = "INSERT INTO contact (id, channel, started_at, taken_by_id) VALUES ($1, $2, $3, $4)";
const LOG = `WITH logged AS (
    INSERT INTO intake (id, number, kind, status, version, category_id, subject, description, channel, contact_id, unit_id,
      priority, due_at, policy_key, policy_version, calendar_key, calendar_version, counted_from, warn_at, accept_by,
      first_answer_by, deadline_steps, district_number, street, house_number, created_by_id, created_at, updated_at, search)
    VALUES ($1, next_intake_number($2), $3, 'forwarded', 1, $4, $5, $6, 'phone', $7, $8, $9, $10, $11, $12, $13, $14, $15,
      $16, $17, $18, $19, $20, $21, $22, $23, $15, $15, $24::tsvector)
    RETURNING number),
  held AS (INSERT INTO holding (intake_id, unit_id, since) VALUES ($1, $8, $15)),
  answered AS (INSERT INTO intake_answer (intake_id, key, label, value)
    SELECT $1, a ->> 'key', a ->> 'label', a ->> 'value' FROM jsonb_array_elements($25::jsonb) a)
  SELECT number FROM logged`;
const END = "UPDATE contact SET ended_at = $2, result = $3, note = $4, version = version + 1 WHERE id = $1";
const SCHEDULE = `WITH noted AS (
    INSERT INTO note (id, intake_id, author_id, purpose, is_public, body, created_at)
    VALUES ($1, $2, $3, 'schedule', false, $4, $5))
  UPDATE intake SET status = 'scheduled', scheduled_for = $6, version = version + 1, updated_at = $5
  WHERE id = $2 AND version = $7 RETURNING id, number, version, status`;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * The commands as the floors do them: the rows of the matter itself, without history, access log, rules and kept answers.
 * What a person is promised and finds again belongs to those rows, so it is counted here as in the product.
 */
export async function commandsOf(pool: pg.Pool, url: string) {
  const analyzer = await readAnalyzer(RESOURCES);
  const database = openDatabase({ url, poolSize: 1 });
  const ground = await readGround(database.prisma).finally(database.close);
  const { rows } = await pool.query<Category>("SELECT id, name, priority FROM category");
  const categories = new Map(rows.map((category) => [category.id, category]));
  const prepared = (name: string, text: string, values: unknown[]) => pool.query({ name, text, values });

  const start = async ({ id, channel }: LogInput["start"]) => {
    await prepared("start", START, [id, channel, new Date(), NOBODY]);
    return { id };
  };
  const end = async ({ id, result, note }: LogInput["end"]) => {
    await prepared("end", END, [id, new Date(), result, note]);
    return { id };
  };
  const log = async (matter: LogInput["log"]) => {
    const now = new Date();
    const category = categories.get(matter.categoryId);
    const priority = category?.priority ?? "P3";
    const about = { categoryId: matter.categoryId, unitId: matter.forwardTo, priority, policyKey: null };
    const promise = promiseFor(ground, about as never, now, []);
    const calendar = calendarOf(ground, matter.forwardTo);
    if (!promise.ok || calendar === undefined) throw new Error("nothing can be promised");
    const acceptance = ground.policies.find(({ key }) => key === promise.policy.key)?.acceptance ?? null;
    const accept = acceptance && deadlineOf(acceptance, now, calendar, []);
    const { street, houseNumber, districtNumber } = matter.place;
    const found = [
      matter.description,
      street,
      houseNumber,
      category?.name,
      ...matter.answers.map(({ value }) => value),
    ];
    const logged = await prepared("log", LOG, [
      matter.id,
      toWarsaw(now).year,
      matter.kind,
      matter.categoryId,
      subjectOf(matter.description, category?.name ?? null),
      matter.description,
      matter.contactId,
      matter.forwardTo,
      priority,
      promise.dueAt,
      promise.policy.key,
      promise.policy.version,
      promise.calendar.key,
      promise.calendar.version,
      now,
      promise.warnAt,
      accept?.ok ? accept.dueAt : null,
      promise.firstAnswerBy,
      JSON.stringify(promise.steps),
      districtNumber,
      street,
      houseNumber,
      NOBODY,
      toTsvectorLiteral(analyzer.index(found.join("\n"))),
      JSON.stringify(matter.answers),
    ]);
    const dueAt = promise.dueAt.toISOString();
    const number: string = logged.rows[0]?.number;
    return { id: matter.id, number, version: 1, status: "forwarded", unitId: matter.forwardTo, dueAt };
  };

  const schedule = async ({ id, version, scheduledFor, note }: ScheduleInput) => {
    const now = new Date();
    const noteId = v7({ msecs: now.getTime() });
    const saved = await prepared("schedule", SCHEDULE, [
      noteId,
      id,
      NOBODY,
      note,
      now,
      new Date(scheduledFor),
      version,
    ]);
    if (saved.rows[0] === undefined) throw new Error("changed meanwhile");
    return saved.rows[0];
  };
  return { start, log, end, schedule };
}
