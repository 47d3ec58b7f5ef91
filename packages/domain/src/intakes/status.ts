import type { ActorKind } from "../role";

export const STATUSES = [
  "registered",
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
  "returned",
  "resolved",
  "closed",
  "duplicate",
  "cancelled",
] as const;
export type Status = (typeof STATUSES)[number];

export const ACTIONS = [
  "answer",
  "forward",
  "reassign",
  "accept",
  "return",
  "start",
  "schedule",
  "ask",
  "reply",
  "resolve",
  "dispute",
  "close",
  "reopen",
  "join",
  "separate",
  "cancel",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Refusal = "wrong-role" | "wrong-status" | "too-late";
export type Step = { ok: true; status: Status } | { ok: false; refusal: Refusal };

/** The statuses in which somebody still has to act. */
export const OPEN_STATUSES = [
  "registered",
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
  "returned",
] as const satisfies readonly Status[];

/** Whether somebody still has to act. */
export const isOpenStatus = (status: Status): boolean => OPEN_STATUSES.some((open) => open === status);

/** The statuses in which a unit holds the intake. */
export const UNIT_STATUSES = [
  "forwarded",
  "accepted",
  "in-progress",
  "scheduled",
  "waiting",
] as const satisfies readonly Status[];

/** Whom the intake waits for. A new status breaks the build here, as in every table that must know of it. */
export const WAITS_FOR: Record<Status, "centre" | "unit" | "resident" | "nobody"> = {
  registered: "centre",
  forwarded: "unit",
  accepted: "unit",
  "in-progress": "unit",
  scheduled: "unit",
  waiting: "resident",
  returned: "centre",
  resolved: "resident",
  closed: "nobody",
  duplicate: "nobody",
  cancelled: "nobody",
};

/**
 * Whether a matter that goes to a status would wait for a unit while none has it: then somebody has to name one.
 *
 * Shapes  the status it goes to and the unit that has it, if any; true where nobody would act.
 * Errors  never throws.
 * Source  DESIGN.md section 3, column "who must act".
 */
export function lacksUnit(to: Status, unitId: string | null): boolean {
  return WAITS_FOR[to] === "unit" && unitId === null;
}

/** Whether a status keeps the day that was set for the work; with any other it is gone. */
export function hasDay(status: Status): boolean {
  return status === "scheduled";
}

/** Whether an intake can stand for the matters of others: as the master of duplicates, and for whoever follows it. */
export function standsForOthers(status: Status): boolean {
  return status !== "duplicate" && status !== "cancelled";
}

/** The diagram: status → action → next status. An arrow not drawn here does not exist. */
const ARROWS: Record<Status, Partial<Record<Action, Status>>> = {
  registered: { answer: "closed", forward: "forwarded", close: "closed", join: "duplicate", cancel: "cancelled" },
  forwarded: { reassign: "forwarded", accept: "accepted", return: "returned", join: "duplicate" },
  accepted: {
    reassign: "forwarded",
    return: "returned",
    start: "in-progress",
    schedule: "scheduled",
    ask: "waiting",
    resolve: "resolved",
  },
  "in-progress": { reassign: "forwarded", schedule: "scheduled", ask: "waiting", resolve: "resolved" },
  scheduled: {
    reassign: "forwarded",
    start: "in-progress",
    schedule: "scheduled",
    ask: "waiting",
    resolve: "resolved",
  },
  waiting: { reassign: "forwarded", reply: "in-progress" },
  returned: { forward: "forwarded", close: "closed", join: "duplicate" },
  resolved: { dispute: "in-progress", close: "closed" },
  closed: { reopen: "in-progress" },
  duplicate: { separate: "registered" },
  cancelled: {},
};

/**
 * What the end of a mass event may do beside: its answer goes to all, so also to a matter that its unit has yet to accept, and
 * to one that waits for a word of its resident, who has nothing more to say then.
 */
const AT_EVENTS_END: Partial<Record<Status, Partial<Record<Action, Status>>>> = {
  forwarded: { resolve: "resolved" },
  waiting: { resolve: "resolved" },
};

/** The statuses from which an intake can become a duplicate: no unit has begun. */
export const JOINABLE_STATUSES: readonly Status[] = STATUSES.filter((status) => ARROWS[status].join !== undefined);

/** Who may take which action. */
export const TAKEN_BY: Record<Action, readonly ActorKind[]> = {
  answer: ["consultant"],
  forward: ["consultant", "supervisor", "rule"],
  reassign: ["supervisor"],
  accept: ["unit-staff"],
  return: ["unit-staff"],
  start: ["unit-staff"],
  schedule: ["unit-staff"],
  ask: ["unit-staff"],
  reply: ["consultant", "supervisor", "resident"],
  resolve: ["unit-staff", "supervisor"],
  dispute: ["resident", "consultant"],
  close: ["supervisor", "consultant", "clock"],
  reopen: ["supervisor"],
  join: ["consultant", "supervisor"],
  separate: ["supervisor"],
  cancel: ["consultant", "supervisor"],
};

/** Days in which a resident may dispute an answer, and after which the clock closes the intake. */
export const DISPUTE_DAYS = 14;
/** Minutes in which an author may cancel what was logged by mistake. */
export const CANCEL_MINUTES = 15;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What `step` needs to know of the moment: instants only, so that the rule itself knows no clock. */
export type Circumstances = {
  readonly now: Date;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  /** True where whoever acts is the person who logged the intake. */
  readonly isAuthor: boolean;
  /** True where a supervisor ends the mass event for which the intake stands. */
  readonly endsEvent?: boolean;
};

/**
 * Says where an action takes an intake.
 *
 * Shapes  in: the status now, the action, who acts, the circumstances; out: the next status or a refusal.
 * Units   instants; `DISPUTE_DAYS` are 24-hour days, `CANCEL_MINUTES` minutes, both counted from the instant.
 * Errors  never throws. `wrong-role` is judged before `wrong-status`, so that somebody without the
 *         right learns nothing about the matter; `too-late` comes last.
 * Source  DESIGN.md section 3, "The life of an intake".
 */
export function step(from: Status, action: Action, actor: ActorKind, at: Circumstances): Step {
  if (!TAKEN_BY[action].includes(actor)) return { ok: false, refusal: "wrong-role" };
  const isAuthorsWindow = at.now.getTime() - at.createdAt.getTime() <= CANCEL_MINUTES * MINUTE_MS;
  if (action === "cancel" && actor === "consultant" && !at.isAuthor) return { ok: false, refusal: "wrong-role" };
  const to = ARROWS[from][action] ?? (at.endsEvent === true ? AT_EVENTS_END[from]?.[action] : undefined);
  if (to === undefined) return { ok: false, refusal: "wrong-status" };
  if (action === "cancel" && actor === "consultant" && !isAuthorsWindow) return { ok: false, refusal: "too-late" };
  if (action === "dispute" && !isWithinDispute(at)) return { ok: false, refusal: "too-late" };
  if (action === "close" && actor === "clock" && (from !== "resolved" || isWithinDispute(at))) {
    return { ok: false, refusal: "wrong-status" };
  }
  return { ok: true, status: to };
}

function isWithinDispute(at: Circumstances): boolean {
  return at.resolvedAt !== null && at.now.getTime() - at.resolvedAt.getTime() <= DISPUTE_DAYS * DAY_MS;
}

/** What this actor may do now: the server refuses the rest, the screen does not draw its buttons. */
export function actionsFor(status: Status, actor: ActorKind, at: Circumstances): Action[] {
  return ACTIONS.filter((action) => step(status, action, actor, at).ok);
}
