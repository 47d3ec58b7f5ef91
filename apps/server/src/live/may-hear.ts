import type { Actor } from "@kck/api";
import type { ActorKind, CardFact } from "@kck/domain";
import type { HeardEvent } from "./event-rows";

/** What each kind of actor hears of, by the first word of an event's type; unit staff hear of their unit's matters alone. */
const HEARS: Partial<Record<ActorKind, readonly string[]>> = {
  consultant: ["intake", "contact", "resident", "mass-event"],
  "unit-staff": ["intake"],
  supervisor: [
    "agent",
    "intake",
    "contact",
    "resident",
    "user",
    "sign-in",
    "card",
    "account",
    "routing",
    "workload",
    "mass-event",
  ],
  editor: ["card", "account"],
  administrator: ["user", "sign-in"],
};

/** What changes the cards that everybody reads; drafts concern those alone who write them. */
const HEARD_BY_ALL: readonly CardFact["type"][] = [
  "card.published",
  "card.archived",
  "card.settled",
  "card.handed-over",
  "account.changed",
];

/** What every screen knows of the city: the desk says deadlines to callers, and units answer by templates. */
const KNOWN_TO_ALL = ["deadlines.", "catalog."];

/**
 * Whether somebody may hear of an event.
 *
 * Shapes  whoever listens and the event; what happens to one's own account everybody hears.
 * Source  DESIGN.md 4.4: the right to see an intake is never taken back from a unit that held it, so `unitIds` names all.
 */
export function mayHear(actor: Actor, { event, userId }: HeardEvent): boolean {
  if (userId !== null && userId === actor.id) return true;
  if (HEARD_BY_ALL.some((type) => type === event.type)) return true;
  if (KNOWN_TO_ALL.some((prefix) => event.type.startsWith(prefix))) return true;
  const subject = event.type.split(".")[0] ?? "";
  if (!HEARS[actor.kind]?.includes(subject)) return false;
  return actor.kind !== "unit-staff" || (actor.unitId !== null && event.unitIds.includes(actor.unitId));
}
