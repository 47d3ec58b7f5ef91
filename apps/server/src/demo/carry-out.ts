import { type Actor, appRouter, type Context, callerFactory } from "@kck/api";
import type { CategoryId, ContactId, IntakeId, LogIntake, Receipt, ResidentId, UnitId } from "@kck/contracts";
import { idOf } from "../id-of";
import type { People } from "./people";
import { fillIn, namesDayAhead } from "./public-answer";
import { showDay } from "./show-day";
import type { Act, Matter, Step, Story } from "./story";
import type { Order } from "./tell-in-order";

/** Where the names of a plan lead to in this database, and the words for what has no name. */
export type Places = {
  readonly people: People;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly categoryIds: ReadonlyMap<string, string>;
  /** The instant from which on the ids of the demonstration are counted. */
  readonly epoch: Date;
  readonly somewhere: string;
  readonly callUnit: (key: string) => string;
};

const callerOf = callerFactory(appRouter);
type Caller = ReturnType<typeof callerOf>;

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the demonstration names ${name}, which is not there`);
  return value;
}

/** The ids under which the plan's things are found again, whoever asks and however often. */
export const idsOf = (epoch: Date) => ({
  contact: (story: string) => idOf(epoch, `contact of ${story}`) as ContactId,
  intake: (matter: string) => idOf(epoch, `intake of ${matter}`) as IntakeId,
  resident: (phone: string) => idOf(epoch, `resident ${phone}`) as ResidentId,
  command: (name: string) => idOf(epoch, `command ${name}`),
});

/**
 * Lets the people of the plan do one story through the procedures of the desk, with their clocks set back.
 *
 * Shapes  the order of stories decides when intakes are logged, so that their numbers follow the order of time.
 * Errors  whatever a procedure refuses; whoever opened the transaction of `context.db` then takes it back.
 */
export async function carryOut(
  story: Story,
  { isNew, inTurn }: Order,
  context: Omit<Context, "actor" | "now">,
  places: Places,
): Promise<void> {
  const ids = idsOf(places.epoch);
  const id = ids.contact(story.key);
  const as = (email: string, at: Date): Caller => {
    const actor: Actor = known(places.people, email);
    return callerOf({ ...context, actor, now: () => at });
  };
  const command = (what: string) => ids.command(`${story.key}: ${what}`);

  const begin = as(story.by, story.startedAt);
  await begin.contacts.start({ commandId: command("start"), id, channel: story.channel });
  if (story.resident !== null) {
    const { name, phone } = story.resident;
    const residentId = ids.resident(phone + name);
    if (isNew) {
      const saved = { version: null, name, email: null, address: null, phone };
      await begin.residents.save({ commandId: command("resident"), id: residentId, ...saved });
    }
    await begin.contacts.identify({ commandId: command("identify"), id, phone, residentId, isAnonymous: false });
  }

  const log = (matter: Matter) => as(story.by, matter.loggedAt).intakes.log(logOf(matter, id, command, places));
  const logged = await inTurn(async () => {
    const done: Logged[] = [];
    for (const matter of story.matters) done.push({ matter, receipt: await log(matter) });
    return done;
  });
  const end = as(story.by, story.endedAt);
  if (story.follows !== null) {
    await end.intakes.follow({ commandId: command("follow"), id: ids.intake(story.follows), contactId: id });
  }
  await end.contacts.end({ commandId: command("end"), id, result: story.result, note: story.note });
  for (const { matter, receipt } of logged) await live(matter, receipt, as, places);
}

type Logged = { readonly matter: Matter; readonly receipt: Receipt };

function logOf(matter: Matter, contactId: ContactId, command: (what: string) => string, places: Places): LogIntake {
  const { key, call, category, handover, answers, forwardTo } = matter;
  return {
    commandId: command(`log ${key}`),
    id: idsOf(places.epoch).intake(key),
    contactId,
    kind: call.kind,
    categoryId: category === null ? null : (known(places.categoryIds, category) as CategoryId),
    description: call.text,
    answers: [...answers],
    place: {
      street: call.street,
      houseNumber: call.houseNumber,
      placeText: call.placeText,
      districtNumber: call.district,
      latitude: null,
      longitude: null,
    },
    phoneHandover: handover,
    forwardTo: forwardTo === null ? null : (known(places.unitIds, forwardTo) as UnitId),
  };
}

async function live(matter: Matter, logged: Receipt, as: (email: string, at: Date) => Caller, places: Places) {
  const ids = idsOf(places.epoch);
  let { version } = logged;
  for (const [number, act] of matter.acts.entries()) {
    const commandId = ids.command(`${matter.key}: act ${number}`);
    const target = { commandId, id: logged.id, version };
    version = (await take(as(act.by, act.at), target, act, { matter, logged, places })).version;
  }
}

/** How far ahead of the answer the work lies that it promises. */
const AHEAD_MS = 30 * 86_400_000;

type Target = { commandId: string; id: IntakeId; version: number };
type Known = { matter: Matter; logged: Receipt; places: Places };

/** Sends one step as the command that it is. */
function take(
  { intakes }: Caller,
  target: Target,
  { at, step }: Act,
  { matter, logged, places }: Known,
): Promise<Receipt> {
  const unit = (key: string) => known(places.unitIds, key) as UnitId;
  const { commandId, id } = target;
  switch (step.do) {
    case "answer":
      return intakes.answer(target);
    case "accept":
      return intakes.accept(target);
    case "start":
      return intakes.start(target);
    case "forward":
      return intakes.forward({ ...target, unitId: unit(step.unit), note: step.note });
    case "reassign":
      return intakes.reassign({ ...target, unitId: unit(step.unit), reason: step.reason });
    case "return": {
      const betterUnitId = step.betterUnit === null ? null : unit(step.betterUnit);
      return intakes.return({ ...target, reason: step.reason, betterUnitId });
    }
    case "assign":
      return intakes.assign({ ...target, assigneeId: known(places.people, step.to).id });
    case "schedule":
      return intakes.schedule({ ...target, scheduledFor: step.for.toISOString(), note: step.note });
    case "ask":
      return intakes.ask({ ...target, question: step.question });
    case "reply":
      return intakes.reply({ ...target, reply: step.reply });
    case "resolve":
      return intakes.resolve({
        ...target,
        outcome: step.outcome,
        publicAnswer: answer(step, at, matter, logged, places),
      });
    case "dispute":
      return intakes.dispute({ ...target, reason: step.reason });
    case "reopen":
      return intakes.reopen({ ...target, reason: step.reason, unitId: null });
    case "cancel":
      return intakes.cancel({ ...target, reason: step.reason });
    case "close":
      return intakes.close({ ...target, outcome: step.outcome, note: step.note });
    case "join":
      return intakes.join({ ...target, masterId: idsOf(places.epoch).intake(step.master) });
    case "note":
      return intakes.note({ commandId, id, body: step.body });
    case "update":
      return intakes.update({ commandId, id, body: step.body });
  }
}

function answer(
  step: Extract<Step, { do: "resolve" }>,
  at: Date,
  { call }: Matter,
  logged: Receipt,
  places: Places,
): string {
  const street = [call.street, call.houseNumber].filter((part) => part !== null).join(" ");
  return fillIn(step.answer, {
    numer: logged.number,
    miejsce: street || call.placeText || places.somewhere,
    data: showDay(namesDayAhead(step.answer) ? new Date(at.getTime() + AHEAD_MS) : at),
    jednostka: places.callUnit(step.unit),
  });
}
