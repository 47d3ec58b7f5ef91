import type { DeadlinesView, LogIntake, Receipt } from "@kck/contracts";
import type { Tx } from "@kck/db";
import { type Channel, type IntakeFact, promisesDeadline, refusalToLog, subjectOf, toWarsaw } from "@kck/domain";
import { toTsvectorLiteral } from "@kck/search";
import type { Entered } from "../context";
import { giveTo, promiseOn } from "../deadlines/promise";
import { readGround } from "../deadlines/store";
import { type Occasion, record } from "../history/events";
import { Refused } from "../refused";
import type { Routed } from "../routing/open-rules";
import { findCategory, findUnit, hold, insert, receiptOf, type Stored, save } from "./store";
import { addAnswers, refuseUnfit } from "./store-answers";

/** What is logged, from the desk or from another system. */
export type NewMatter = Omit<LogIntake, "commandId" | "contactId" | "forwardTo"> & {
  readonly contactId: string | null;
  /** The unit to which it will be forwarded. */
  readonly forwardTo: string | null;
  readonly channel: Channel;
  readonly residentId: string | null;
  readonly external: { source: string; number: string } | null;
  /** What the rules said; where they were not asked, the category's priority holds. */
  readonly routed: Routed | null;
};

/** An intake that was logged a moment ago in the same transaction, which nobody else can see yet. */
export type Logged = {
  readonly receipt: Receipt;
  readonly made: Stored;
  /** By what it was promised. */
  readonly ground: DeadlinesView;
};

/** Opens an intake, status `registered`, and begins its history. Praise and information promise no deadline. */
export async function logNew(tx: Tx, ctx: Entered, matter: NewMatter): Promise<Logged> {
  const now = ctx.now();
  const [category, ground] = await Promise.all([
    matter.categoryId === null ? null : findCategory(tx, matter.categoryId, now),
    readGround(tx),
  ]);
  const { routed } = matter;
  const priority = routed?.reason.priority ?? category?.priority ?? "P3";
  const refusal = refusalToLog({
    kind: matter.kind,
    hasCategory: category !== null,
    priority,
    description: matter.description,
    hasPhoneHandover: matter.phoneHandover !== null,
  });
  if (refusal !== null) throw new Refused(refusal, refusal === "bad-input" ? ["description"] : ["phoneHandover"]);

  await refuseUnfit(tx, matter.categoryId, matter.answers);

  // The unit that will have it: the one that is named, or the one that its category is for.
  const unitId = matter.forwardTo ?? category?.unitId ?? null;
  const about = { categoryId: matter.categoryId, unitId, priority, policyKey: routed?.reason.policyKey ?? null };
  const promise = promisesDeadline(matter.kind) ? promiseOn(ground, about, now) : null;
  const { street, houseNumber, placeText, districtNumber } = matter.place;
  const words = [matter.description, street, houseNumber, placeText, category?.name];
  const found = [...words, ...matter.answers.map((answer) => answer.value)].filter((text) => text);
  const handover = matter.phoneHandover;

  const made = await insert(
    tx,
    {
      ...matter,
      routing: routed && { version: routed.decision.version, rule: routed.decision.rule, reason: routed.reason },
      subject: subjectOf(matter.description, category?.name ?? null),
      priority,
      promise: promise?.columns ?? null,
      phoneHandover: handover && { at: new Date(handover.at), to: handover.to },
      createdById: ctx.actor.id,
      search: toTsvectorLiteral(ctx.analyzer.index(found.join("\n"))),
    },
    now,
    toWarsaw(now).year,
  );
  const receipt = receiptOf(made);
  const occasion = { actor: ctx.actor, now };
  const logged: IntakeFact = {
    type: "intake.logged",
    number: made.number,
    kind: matter.kind,
    categoryId: matter.categoryId,
    priority,
    channel: matter.channel,
    dueAt: promise?.columns.dueAt.toISOString() ?? null,
    ...(promise === null ? {} : { promise: promise.fact }),
    districtNumber,
    residentId: matter.residentId,
    ...(routed === null ? {} : { routingVersion: routed.decision.version, routingRule: routed.decision.rule }),
  };
  const phoned: IntakeFact[] =
    handover === null ? [] : [{ type: "intake.phoned", at: new Date(handover.at).toISOString() }];
  await Promise.all([
    addAnswers(tx, matter.id, matter.answers),
    ...[logged, ...phoned].map((fact) => record(tx, occasion, receipt, fact)),
  ]);
  return { receipt, made, ground };
}

/** What an intake is after it was forwarded, and the deadline that its resident is told. */
export type Forwarded = { readonly receipt: Receipt; readonly dueAt: Date };

/**
 * Forwards an intake that was logged a moment ago in the same transaction, by whoever logged it or by a rule.
 *
 * Errors  `unit-not-valid`; asked together with what is written, which goes back with it.
 */
export async function forwardNew(
  tx: Tx,
  ctx: Entered,
  { made, ground }: Logged,
  unitId: string,
  actor: Occasion["actor"] = ctx.actor,
): Promise<Forwarded> {
  const now = ctx.now();
  const given = await giveTo(tx, ground, made, unitId, { now, start: made.createdAt });
  const fact = { type: "intake.forwarded", unitId, noteId: null, ...given.fact } as const;
  const [, receipt] = await Promise.all([
    findUnit(tx, unitId, now),
    save(tx, made, { status: "forwarded", unitId, ...given.change }, now),
    hold(tx, made.id, unitId, now),
    // Nobody else can have changed it since, so its next version is known.
    record(tx, { actor, now }, { id: made.id, version: made.version + 1 }, fact),
  ]);
  return { receipt, dueAt: new Date(given.fact.dueAt) };
}
