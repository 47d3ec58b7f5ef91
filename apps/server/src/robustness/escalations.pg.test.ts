import { setTimeout as sleep } from "node:timers/promises";
import { type Db, openDatabase } from "@kck/db";
import type { Alarm } from "@kck/domain";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type Chance, chanceOf } from "../demo/seeded";
import { newId } from "./new-id";
import { furnish, withDatabase } from "./office";
import { openProduct, type Product, until } from "./product";
import { openThree } from "./three-servers";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How far the rungs of an alarm stand apart; a promise with a warning is twenty hours longer than its warning. */
const STEP_MS: Record<"warning" | "overdue", number> = { warning: 5 * HOUR_MS, overdue: HOUR_MS };
const MATTERS = 300;
/** While the servers start, and near the end of the minute, nothing new falls due. */
const DUE_WITHIN_MS = [2_000, 50_000] as const;

type People = { readonly staff: readonly string[]; readonly head: string; readonly supervisor: string };

/** People with accounts: the staff of a unit, its head, and a supervisor; and the unit's id. */
async function furnishUnit(product: Product) {
  const { unitId } = await furnish(product, 4);
  return withDatabase(product, async ({ prisma: db }) => {
    const users = await db.user.findMany({ where: { unitId }, orderBy: { email: "asc" } });
    const [head = "", ...staff] = users.map(({ id }) => id);
    await db.user.update({ where: { id: head }, data: { isUnitHead: true } });
    const supervisor = newId();
    await db.user.create({ data: { id: supervisor, name: "K", email: "k@example.pl", role: "supervisor" } });
    return { unitId, people: { staff, head, supervisor } satisfies People };
  });
}

/**
 * Puts matters into the database whose alarms ring within the next minute, one in seven of them waiting for its resident.
 * Answers who has to be told of what: written down here rung by rung, not asked of the product.
 */
async function putMatters(db: Db, owner: pg.Pool, unitId: string, people: People, chance: Chance): Promise<string[]> {
  const begin = Date.now();
  const expected: string[] = [];
  for (let at = 0; at < MATTERS; at += 1) {
    const id = newId();
    const assigneeId = people.staff[at % people.staff.length] ?? "";
    const alarm: Alarm & keyof typeof STEP_MS = at % 2 === 0 ? "overdue" : "warning";
    const rungs = at % 3; // the last rung that rings within the minute
    const alarmAt = begin + chance.between(...DUE_WITHIN_MS) - rungs * STEP_MS[alarm];
    const dueAt = new Date(alarm === "overdue" ? alarmAt : alarmAt + 20 * HOUR_MS);
    const isWaiting = at % 7 === 0;
    await owner.query(
      `INSERT INTO intake (id, number, kind, status, unit_id, assignee_id, subject, description, channel, priority, due_at,
         warn_at, policy_key, policy_version, calendar_key, calendar_version, counted_from, created_by_id, created_at, updated_at)
       VALUES ($1, $2, 'intervention', $3, $4, $5, '', '', 'phone', 'P1', $6, $7, 'p1', 1, 'city', 1, $8, $5, $8, $8)`,
      [
        id,
        `KCK/2026/${id.slice(-12)}`,
        isWaiting ? "waiting" : "in-progress",
        unitId,
        assigneeId,
        dueAt,
        alarm === "warning" ? [new Date(alarmAt)] : [],
        new Date(begin - 48 * HOUR_MS),
      ],
    );
    const told = [assigneeId, people.head, people.supervisor].slice(0, rungs + 1);
    if (!isWaiting) expected.push(...told.map((userId) => `${id} ${alarm} ${userId}`));
  }
  expect(await db.intake.count()).toBe(MATTERS);
  return expected;
}

/** Who was told, by the bell and by mail: one line each, as often as it is there. */
async function told(db: Db): Promise<{ bell: string[]; mail: string[] }> {
  const notices = await db.notice.findMany();
  const idOf = new Map((await db.user.findMany()).map(({ id, email }) => [email, id]));
  const mails = await db.outboxMessage.findMany();
  return {
    bell: notices.map(({ intakeId, alarm, userId }) => `${intakeId} ${alarm} ${userId}`),
    mail: mails.map(({ body, purpose, recipient }) => {
      const intakeId = /\/intakes\/([\w-]{36})/.exec(body)?.[1];
      return `${intakeId} ${purpose.replace("deadline-", "")} ${idOf.get(recipient)}`;
    }),
  };
}
const doubled = (lines: readonly string[]) => lines.length - new Set(lines).size;

async function openOffice() {
  const product = await openProduct();
  onTestFinished(product.close);
  const { unitId, people } = await furnishUnit(product);
  const three = await openThree(product);
  onTestFinished(three.close);
  const database = openDatabase({ url: three.urls.serverUrl });
  onTestFinished(database.close);
  const owner = new pg.Pool({ connectionString: three.urls.ownerUrl, max: 1 });
  onTestFinished(() => owner.end());
  return { three, db: database.prisma, owner, unitId, people };
}

test("of three servers, one killed every few seconds for a minute, everybody is told of every deadline exactly once", async ({
  annotate,
}) => {
  const { three, db, owner, unitId, people } = await openOffice();
  const chance = chanceOf("three servers");
  const expected = await putMatters(db, owner, unitId, people, chance);

  const kills = await three.killAtRandom(chance, MINUTE_MS, "escalate", async () => false);
  await three.ready();
  await until(async () => (await db.outboxMessage.count()) >= expected.length, 90_000);
  await sleep(5_000); // for whoever would tell twice

  const { bell, mail } = await told(db);
  await annotate(`${kills} kills; ${bell.length} notices and ${mail.length} messages of ${MATTERS} matters`);
  expect(kills).toBeGreaterThan(10);
  expect(bell.toSorted()).toEqual(expected.toSorted());
  expect(mail.toSorted()).toEqual(expected.toSorted());
}, 300_000);

test("control: without the unique keys the same servers tell people twice", async ({ annotate }) => {
  const { three, db, owner, unitId, people } = await openOffice();
  await owner.query("DROP INDEX escalation_intake_id_alarm_alarm_at_rung_key");
  await owner.query("DROP INDEX notice_intake_id_alarm_alarm_at_user_id_key");
  const chance = chanceOf("control of three servers");
  await putMatters(db, owner, unitId, people, chance);

  const isTwice = async () => doubled((await told(db)).bell) > 0;
  const kills = await three.killAtRandom(chance, 2 * MINUTE_MS, "escalate", isTwice);
  const { bell, mail } = await told(db);
  await annotate(`${kills} kills; told twice: ${doubled(bell)} notices, ${doubled(mail)} messages`);
  expect(doubled(bell)).toBeGreaterThan(0);
}, 300_000);
