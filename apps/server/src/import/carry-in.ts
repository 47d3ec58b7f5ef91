import { type Actor, appRouter, type Context, callerFactory, logNew } from "@kck/api";
import {
  type CategoryId,
  type IntakeId,
  type Receipt,
  type ResidentId,
  readPhone,
  type UnitId,
  type UserId,
} from "@kck/contracts";
import { type Tx, withinTransaction } from "@kck/db";
import { idOf } from "../id-of";
import type { Catalog } from "./catalog";
import type { Case } from "./to-case";
import { type WayStep, wayTo } from "./way-to";

export type CarryParts = {
  readonly context: Omit<Context, "actor" | "now">;
  readonly catalog: Catalog;
  readonly source: string;
  /** The account in whose name all of it is done. */
  readonly authorId: UserId;
};

const callerOf = callerFactory(appRouter);

/**
 * Brings one case in: logs it on the day it was opened and leads it to its status, by the procedures of the desk and the units.
 *
 * Shapes  everything happens in the transaction given, which the caller takes back where this fails.
 * Errors  whatever a rule refuses.
 * Source  docs/decisions/014-imported-cases.md says in whose place each step is taken, and when.
 */
export async function carryIn(tx: Tx, one: Case, { context, catalog, source, authorId }: CarryParts): Promise<void> {
  const inside = { ...context, db: withinTransaction(context.db, tx) };
  const unitId = one.unit === null ? null : (catalog.units.get(one.unit)?.id ?? null);
  const idFor = (what: string) => idOf(one.openedAt, `${source} ${one.number} ${what}`);
  const actorAs = (kind: Actor["kind"]): Actor => ({
    id: authorId,
    kind,
    unitId: kind === "unit-staff" ? unitId : null,
    sessionId: null,
  });
  const as = (kind: Actor["kind"], at: Date) => callerOf({ ...inside, actor: actorAs(kind), now: () => at });

  const category = one.category === null ? undefined : catalog.categories.get(one.category);
  const openedAt = () => one.openedAt;
  const desk = { ...inside, actor: actorAs("consultant"), now: openedAt, procedure: "intakes.log" } as const;
  let { receipt } = await logNew(tx, desk, {
    ...one.matter,
    id: idFor("intake") as IntakeId,
    categoryId: (category?.id ?? null) as CategoryId | null,
    contactId: null,
    forwardTo: unitId as UnitId | null,
    channel: one.channel,
    residentId: await residentFor(),
    routed: null,
    external: { source, number: one.number },
  });
  const way = wayTo(one.status, { hasUnit: unitId !== null, isQuestion: one.matter.kind === "information" });
  for (const step of way) receipt = await take(step, receipt);

  async function residentFor(): Promise<string | null> {
    const { resident } = one;
    if (resident === null) return null;
    const e164 = resident.phone === null ? null : readPhone(resident.phone).e164;
    const same =
      e164 === null ? null : await tx.residentPhone.findFirst({ where: { e164, resident: { name: resident.name } } });
    if (same !== null) return same.residentId;
    const id = idFor("resident") as ResidentId;
    const save = { commandId: idFor("save resident"), id, version: null, address: null, ...resident };
    await as("consultant", one.openedAt).residents.save(save);
    return id;
  }

  function take({ do: step, as: kind }: WayStep, { id, version }: Receipt): Promise<Receipt> {
    const isLast = step === "resolve" || step === "close" || step === "cancel" || step === "told" || step === "answer";
    const { intakes } = as(kind, isLast ? (one.closedAt ?? one.openedAt) : one.openedAt);
    const commandId = idFor(step);
    const target = { commandId, id, version };
    switch (step) {
      case "forward":
        return intakes.forward({ ...target, unitId: unitId as UnitId, note: "" });
      case "accept":
        return intakes.accept(target);
      case "start":
        return intakes.start(target);
      case "schedule":
        return intakes.schedule({
          ...target,
          scheduledFor: (one.scheduledFor ?? one.openedAt).toISOString(),
          note: "",
        });
      case "resolve":
        return intakes.resolve({ ...target, outcome: one.outcome, publicAnswer: one.publicAnswer ?? "" });
      case "told":
        return intakes.update({ commandId, id, body: one.publicAnswer ?? "" });
      case "answer":
        return intakes.answer(target);
      case "close":
        return intakes.close({ ...target, outcome: one.outcome, note: "" });
      case "cancel":
        return intakes.cancel({ ...target, reason: one.publicAnswer ?? source });
    }
  }
}
