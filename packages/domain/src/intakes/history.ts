import type { Alarm, Rung } from "../deadlines/escalation";
import type { SuggestionReason } from "../workload/suggest";
import type { Channel, ClosingOutcome, Kind, Priority } from "./kinds";
import { hasDay, type Status } from "./status";

/** By which versions a deadline was promised, from when it counts, and what else was promised with it. */
export type PromiseFact = {
  policyKey: string;
  policyVersion: number;
  calendarKey: string;
  calendarVersion: number;
  countedFrom: string;
  firstAnswerBy: string | null;
  /** Facts from before the first answer was watched have none. */
  answerWarnAt?: readonly string[];
  warnAt: readonly string[];
};
/** A fact that promises anew has a promise; without one the promise that there was stays, as it does in facts from before. */
type WithPromise = { dueAt: string | null; promise?: PromiseFact };
/** Until when the unit has to accept. */
type WithAcceptance = { acceptBy?: string | null };

/**
 * One fact of an intake's history. Ids, codes and instants only: names, phones and free text lie in tables that can be
 * anonymised, found by `noteId`. Instants are ISO 8601 in UTC.
 */
export type IntakeFact =
  | ({
      type: "intake.logged";
      number: string;
      kind: Kind;
      categoryId: string | null;
      priority: Priority;
      channel: Channel;
      districtNumber: number | null;
      residentId: string | null;
      /** What the rules said when it came; facts from before there were rules, and imported ones, have neither. */
      routingVersion?: number;
      routingRule?: string | null;
    } & WithPromise)
  /** `revisionIds`: what was read from the cards in the contact; facts from before there were cards have none. */
  | { type: "intake.answered"; revisionIds?: readonly string[] }
  | ({ type: "intake.forwarded"; unitId: string; noteId: string | null } & WithPromise & WithAcceptance)
  | ({ type: "intake.reassigned"; unitId: string; noteId: string } & WithPromise & WithAcceptance)
  | { type: "intake.accepted" }
  | { type: "intake.returned"; noteId: string; betterUnitId: string | null }
  | { type: "intake.started" }
  | { type: "intake.scheduled"; scheduledFor: string; noteId: string | null }
  | { type: "intake.asked"; noteId: string }
  | ({ type: "intake.replied"; noteId: string } & WithPromise)
  /** With a promise where the end of an event ended a wait for the resident as well. */
  | ({ type: "intake.resolved"; outcome: ClosingOutcome; noteId: string } & Partial<WithPromise>)
  | { type: "intake.disputed"; noteId: string }
  | { type: "intake.closed"; outcome: ClosingOutcome; noteId: string | null }
  /** Unit and deadline where reopening gave them; null leaves those that there are. */
  | ({ type: "intake.reopened"; noteId: string; unitId: string | null } & WithPromise)
  | { type: "intake.joined"; masterId: string }
  | { type: "intake.separated"; noteId: string }
  | { type: "intake.cancelled"; noteId: string }
  /** Where somebody chose another than the one who was suggested, whom and why; where nobody chose, why the rules did. */
  | {
      type: "intake.assigned";
      assigneeId: string | null;
      suggestedId?: string;
      noteId?: string;
      reasons?: readonly SuggestionReason[];
    }
  | ({ type: "intake.categorised"; categoryId: string; priority: Priority } & WithPromise)
  | { type: "intake.placed"; districtNumber: number | null }
  /** What was answered before lies in the note, with what it is now. */
  | { type: "intake.answers-changed"; noteId: string }
  | ({ type: "intake.prioritised"; priority: Priority; noteId: string | null } & WithPromise)
  | { type: "intake.resident-changed"; residentId: string | null }
  | { type: "intake.phoned"; at: string }
  | { type: "intake.noted"; noteId: string }
  | { type: "intake.updated"; noteId: string }
  | { type: "intake.followed"; contactId: string; residentId: string | null }
  | { type: "intake.file-added"; attachmentId: string }
  | { type: "intake.file-removed"; attachmentId: string }
  /** What the rules say anew because something of it changed. Null is the supervisor's queue. */
  | { type: "intake.routed"; cause: RoutingCause; setVersion: number; rule: string | null; unitId: string | null }
  /** A supervisor had the promise counted anew by the policies and calendars of the day. */
  | ({ type: "intake.recomputed"; noteId: string } & WithPromise)
  /** People were told that time is running out, or has. */
  | { type: "intake.escalated"; alarm: Alarm; alarmAt: string; rung: Rung; userIds: readonly string[] };

/** Why the rules were asked again. */
export type RoutingCause = "categorised" | "placed" | "answered" | "returned";

export type IntakeFactType = IntakeFact["type"];

/** What history says of an intake; the rest of its row is words and places, which history does not hold. */
export type Rebuilt = {
  number: string;
  kind: Kind;
  status: Status;
  version: number;
  categoryId: string | null;
  priority: Priority;
  channel: Channel;
  dueAt: string | null;
  promise: PromiseFact | null;
  acceptBy: string | null;
  districtNumber: number | null;
  residentId: string | null;
  unitId: string | null;
  assigneeId: string | null;
  scheduledFor: string | null;
  outcome: ClosingOutcome | null;
  returnCount: number;
  /** The unit that returned it last. */
  returnedById: string | null;
  /** All units that returned it, the first first. */
  returnedByIds: readonly string[];
  masterId: string | null;
  routingVersion: number | null;
  routingRule: string | null;
};

/** The units that returned a matter, after one more return. */
export function returnedBy(before: readonly string[], unitId: string | null): readonly string[] {
  return unitId === null || before.includes(unitId) ? before : [...before, unitId];
}

/** Facts that are appended beside the intake and leave its version as it was, so that they never conflict. */
const BESIDE = new Set<IntakeFactType>([
  "intake.phoned",
  "intake.noted",
  "intake.updated",
  "intake.followed",
  "intake.file-added",
  "intake.file-removed",
  "intake.routed",
  "intake.escalated",
]);

/** Whether a fact changes the intake's own row, and so its version. */
export function isVersioned(type: IntakeFactType): boolean {
  return !BESIDE.has(type) && type !== "intake.logged";
}

type Change = Partial<Rebuilt>;

const promiseIn = ({ promise }: { promise?: PromiseFact }): Change => (promise === undefined ? {} : { promise });

function changeOf(was: Rebuilt, fact: Exclude<IntakeFact, { type: "intake.logged" }>): Change {
  switch (fact.type) {
    case "intake.answered":
      return { status: "closed", outcome: "answered" };
    case "intake.forwarded":
      return {
        status: "forwarded",
        unitId: fact.unitId,
        assigneeId: null,
        dueAt: fact.dueAt,
        acceptBy: fact.acceptBy ?? null,
        ...promiseIn(fact),
      };
    case "intake.reassigned":
      return {
        status: "forwarded",
        unitId: fact.unitId,
        assigneeId: null,
        dueAt: fact.dueAt,
        acceptBy: fact.acceptBy ?? null,
        ...promiseIn(fact),
      };
    case "intake.accepted":
      return { status: "accepted" };
    case "intake.returned":
      return {
        status: "returned",
        unitId: null,
        assigneeId: null,
        acceptBy: null,
        returnCount: was.returnCount + 1,
        returnedById: was.unitId,
        returnedByIds: returnedBy(was.returnedByIds, was.unitId),
      };
    case "intake.started":
      return { status: "in-progress" };
    case "intake.scheduled":
      return { status: "scheduled", scheduledFor: fact.scheduledFor };
    case "intake.asked":
      return { status: "waiting" };
    case "intake.replied":
      return { status: "in-progress", dueAt: fact.dueAt, ...promiseIn(fact) };
    case "intake.resolved":
      return { status: "resolved", outcome: fact.outcome, dueAt: fact.dueAt ?? was.dueAt, ...promiseIn(fact) };
    case "intake.disputed":
      return { status: "in-progress", outcome: null };
    case "intake.closed":
      return { status: "closed", outcome: fact.outcome };
    case "intake.reopened":
      return {
        status: "in-progress",
        outcome: null,
        dueAt: fact.dueAt ?? was.dueAt,
        ...promiseIn(fact),
        ...(fact.unitId ? { unitId: fact.unitId, assigneeId: null } : {}),
      };
    case "intake.joined":
      return { status: "duplicate", masterId: fact.masterId, unitId: null, assigneeId: null, acceptBy: null };
    case "intake.separated":
      return { status: "registered", masterId: null };
    case "intake.cancelled":
      return { status: "cancelled" };
    case "intake.assigned":
      return { assigneeId: fact.assigneeId };
    case "intake.categorised":
      return { categoryId: fact.categoryId, priority: fact.priority, dueAt: fact.dueAt, ...promiseIn(fact) };
    case "intake.placed":
      return { districtNumber: fact.districtNumber };
    case "intake.prioritised":
      return { priority: fact.priority, dueAt: fact.dueAt, ...promiseIn(fact) };
    case "intake.recomputed":
      return { dueAt: fact.dueAt, ...promiseIn(fact) };
    case "intake.resident-changed":
      return { residentId: fact.residentId };
    case "intake.routed":
      return { routingVersion: fact.setVersion, routingRule: fact.rule };
    case "intake.answers-changed":
    case "intake.phoned":
    case "intake.noted":
    case "intake.updated":
    case "intake.followed":
    case "intake.file-added":
    case "intake.file-removed":
    case "intake.escalated":
      return {};
  }
}

/**
 * Adds one fact to what is known of an intake.
 *
 * Shapes  what history said so far (null before the first fact) and the next fact in; what it says now out.
 * Errors  throws when the first fact is not `intake.logged`, or when that comes twice: such a history is damaged.
 * Source  DESIGN.md sections 3 and 4.3.
 */
export function apply(was: Rebuilt | null, fact: IntakeFact): Rebuilt {
  if (fact.type === "intake.logged") {
    if (was !== null) throw new Error("history logs an intake twice");
    const { type: _, promise = null, ...logged } = fact;
    return {
      ...logged,
      promise,
      acceptBy: null,
      status: "registered",
      version: 0,
      unitId: null,
      assigneeId: null,
      scheduledFor: null,
      outcome: null,
      returnCount: 0,
      returnedById: null,
      returnedByIds: [],
      masterId: null,
      routingVersion: fact.routingVersion ?? null,
      routingRule: fact.routingRule ?? null,
    };
  }
  if (was === null) throw new Error("history does not begin with the logging of the intake");
  const next = { ...was, ...changeOf(was, fact), version: was.version + (isVersioned(fact.type) ? 1 : 0) };
  return hasDay(next.status) ? next : { ...next, scheduledFor: null };
}

/** What a whole history says of an intake; see `apply`. */
export function rebuild(facts: readonly IntakeFact[]): Rebuilt | null {
  return facts.reduce<Rebuilt | null>(apply, null);
}

/** The facts that a resident may see; a note, an assignment or a changed priority stays in the house. */
const PUBLIC = new Set<IntakeFactType>([
  "intake.logged",
  "intake.answered",
  "intake.forwarded",
  "intake.reassigned",
  "intake.accepted",
  "intake.started",
  "intake.scheduled",
  "intake.asked",
  "intake.replied",
  "intake.resolved",
  "intake.disputed",
  "intake.closed",
  "intake.reopened",
  "intake.joined",
  "intake.updated",
]);

/** Whether the resident may see a fact; what it shows them is the public label, never the words of a note. */
export function isPublic(type: IntakeFactType): boolean {
  return PUBLIC.has(type);
}
