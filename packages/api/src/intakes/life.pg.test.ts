import type { IntakeId } from "@kck/contracts";
import { ACTIONS, type IntakeFact, rebuild, STATUSES } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { newId } from "../new-id";
import { commandId, NOWHERE, openCentre, type Person } from "../testing";
import { type Attempt, judge, type Modelled, type Player } from "./life-model";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const UNITS = ["ZDMK", "ZZM"] as const;
const unitIds = { ZDMK: await centre.unit("ZDMK"), ZZM: await centre.unit("ZZM") };

const PLAYERS: readonly Player[] = [
  { name: "author", role: "consultant", unit: null },
  { name: "colleague", role: "consultant", unit: null },
  { name: "supervisor", role: "supervisor", unit: null },
  { name: "roads", role: "unit-staff", unit: "ZDMK" },
  { name: "greens", role: "unit-staff", unit: "ZZM" },
  { name: "editor", role: "editor", unit: null },
];
const people = new Map<string, Person>();
for (const player of PLAYERS) people.set(player.name, await centre.person(player.role, player.unit ?? undefined));
const personOf = (player: Player): Person => {
  const person = people.get(player.name);
  if (person === undefined) throw new Error(player.name);
  return person;
};

const TRIES = ACTIONS.flatMap((action) => PLAYERS.map((by) => ({ action, by })));

/**
 * One try, some time later: often something that the model allows, so that the walk goes far; else anything by anybody,
 * seldom with an old version or a bad master.
 */
const attempt = fc.record({
  isSensible: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 3),
  pick: fc.nat(TRIES.length * 1_000),
  waits: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.constantFrom(16, 60, 15 * 24 * 60)),
  isStale: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  unit: fc.constantFrom(...UNITS),
  isUnitNamed: fc.boolean(),
  isMasterGood: fc.integer({ min: 0, max: 4 }).map((roll) => roll > 0),
});

let minute = 0;
const wait = (minutes: number) => {
  minute += minutes;
  centre.wait(minutes);
};

async function logged(isInformation: boolean): Promise<IntakeId> {
  const author = personOf({ name: "author", role: "consultant", unit: null });
  const contactId = await centre.contact(author);
  const id = newId(centre.now()) as IntakeId;
  await author.call.intakes.log({
    commandId: commandId(),
    id,
    contactId,
    kind: isInformation ? "information" : "intervention",
    categoryId: null,
    description: "Sprawa próbna",
    answers: [],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  });
  return id;
}

async function attemptIt(
  id: IntakeId,
  master: IntakeId,
  { action, by, seen, unit, isUnitNamed, isMasterGood }: Attempt,
): Promise<string> {
  const on = { commandId: commandId(), id, version: seen };
  const { intakes } = personOf(by).call;
  const words = "Powód";
  const unitId = unit === "ZDMK" ? unitIds.ZDMK : unitIds.ZZM;
  const calls: Record<typeof action, () => Promise<unknown>> = {
    answer: () => intakes.answer(on),
    forward: () => intakes.forward({ ...on, unitId, note: "" }),
    reassign: () => intakes.reassign({ ...on, unitId, reason: words }),
    accept: () => intakes.accept(on),
    return: () => intakes.return({ ...on, reason: words, betterUnitId: null }),
    start: () => intakes.start(on),
    schedule: () => intakes.schedule({ ...on, scheduledFor: "2026-06-01T08:00:00Z", note: "" }),
    ask: () => intakes.ask({ ...on, question: words }),
    reply: () => intakes.reply({ ...on, reply: words }),
    resolve: () => intakes.resolve({ ...on, outcome: "done", publicAnswer: words }),
    dispute: () => intakes.dispute({ ...on, reason: words }),
    close: () => intakes.close({ ...on, outcome: "not-found", note: "" }),
    reopen: () => intakes.reopen({ ...on, reason: words, unitId: isUnitNamed ? unitId : null }),
    join: () => intakes.join({ ...on, masterId: isMasterGood ? master : (newId(centre.now()) as IntakeId) }),
    separate: () => intakes.separate({ ...on, reason: words }),
    cancel: () => intakes.cancel({ ...on, reason: words }),
  };
  try {
    await calls[action]();
    return "done";
  } catch (error) {
    if (error instanceof TRPCError) return error.message;
    throw error;
  }
}

async function factsOf(id: IntakeId): Promise<IntakeFact[]> {
  const { rows } = await centre.database.owner.query<{ fact: IntakeFact }>(
    "SELECT data || jsonb_build_object('type', type) AS fact FROM event WHERE intake_id = $1 ORDER BY seq",
    [id],
  );
  return rows.map((row) => row.fact);
}

test("random people doing random things get what the design's tables say, and history alone rebuilds the intake", async () => {
  const master = await logged(false);
  const reached = new Set<string>(["registered"]);
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(attempt, { minLength: 10, maxLength: 40 }),
      async (isInformation, attempts) => {
        const id = await logged(isInformation);
        let model: Modelled = {
          status: "registered",
          version: 0,
          holder: null,
          held: new Set(),
          author: "author",
          createdMinute: minute,
          resolvedMinute: null,
          outcome: null,
          isInformation,
        };
        for (const { waits, isStale, isSensible, pick, ...rest } of attempts) {
          wait(waits);
          const common = { ...rest, minute, seen: isStale ? model.version + 1 : model.version };
          const allowed = TRIES.filter((tried) => "next" in judge(model, { ...common, ...tried }));
          const choice = isSensible && allowed.length > 0 ? allowed : TRIES;
          const tried: Attempt = { ...common, ...(choice[pick % choice.length] ?? expect.fail("nothing to try")) };
          const verdict = judge(model, tried);
          const came = await attemptIt(id, master, tried);
          const what = `${tried.by.name} ${tried.action} from ${model.status}`;
          expect(came, what).toBe("refusal" in verdict ? verdict.refusal : "done");
          if ("next" in verdict) {
            model = verdict.next;
            reached.add(model.status);
          }
        }
        await expectSame(id, model);
      },
    ),
    { numRuns: 40, interruptAfterTimeLimit: 90_000 },
  );
  expect(reached.size, "the tries reach the whole diagram").toBe(STATUSES.length);
}, 120_000);

type Row = NonNullable<Awaited<ReturnType<typeof centre.context.db.intake.findUnique>>>;

function promiseIn(row: Row) {
  const { policyKey, policyVersion, calendarKey, calendarVersion, countedFrom, firstAnswerBy, answerWarnAt, warnAt } =
    row;
  if (countedFrom === null) return null;
  return {
    policyKey,
    policyVersion,
    calendarKey,
    calendarVersion,
    countedFrom: countedFrom.toISOString(),
    firstAnswerBy: firstAnswerBy?.toISOString() ?? null,
    answerWarnAt: answerWarnAt.map((at) => at.toISOString()),
    warnAt: warnAt.map((at) => at.toISOString()),
  };
}

async function expectSame(id: IntakeId, model: Modelled) {
  const row = await centre.context.db.intake.findUniqueOrThrow({ where: { id } });
  const holderId = model.holder === "ZDMK" ? unitIds.ZDMK : model.holder === "ZZM" ? unitIds.ZZM : null;
  const { status, version, outcome } = model;
  expect(row).toMatchObject({ status, version, outcome, unitId: holderId });

  const rebuilt = rebuild(await factsOf(id));
  expect(rebuilt).toEqual({
    number: row.number,
    kind: row.kind,
    status: row.status,
    version: row.version,
    categoryId: row.categoryId,
    priority: row.priority,
    channel: row.channel,
    dueAt: row.dueAt?.toISOString() ?? null,
    promise: promiseIn(row),
    acceptBy: row.acceptBy?.toISOString() ?? null,
    districtNumber: row.districtNumber,
    residentId: row.residentId,
    unitId: row.unitId,
    assigneeId: row.assigneeId,
    scheduledFor: row.scheduledFor?.toISOString() ?? null,
    outcome: row.outcome,
    returnCount: row.returnCount,
    returnedById: row.returnedById,
    returnedByIds: row.returnedByIds,
    masterId: row.masterId,
    routingVersion: row.routingVersion,
    routingRule: row.routingRule,
  });
  for (const unit of UNITS) {
    const staff = personOf(PLAYERS.find((player) => player.unit === unit) ?? { name: "", role: "editor", unit: null });
    const sees = await staff.call.intakes.get({ id }).then(
      () => true,
      () => false,
    );
    expect(sees, `${unit} sees what it holds or once held`).toBe(model.held.has(unit));
  }
}
