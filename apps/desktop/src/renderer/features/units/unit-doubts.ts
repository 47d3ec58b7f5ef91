import type { UnitVersion } from "@kck/contracts";
import { actsFor, standingOn, warsawDay } from "@kck/domain";

/** What a supervisor may not have meant: the unit begins later, or from a day on nobody acts for it. */
export type UnitDoubt = { readonly kind: "begins-later" | "nobody-after" | "successor-later"; readonly day: string };

type Typed = { readonly validFrom: string; readonly validTo: string; readonly successorId: string | null };

/** Noon: a day is the same in Kraków and in UTC. */
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const column = (day: string) => new Date(`${day}T00:00:00Z`);
const DAY_MS = 86_400_000;

/**
 * Says what will not work as it is being typed; nothing of it is refused.
 *
 * Shapes  the unit's id and what is in its form; all units in their newest versions. `day` is the first day of the unit, its
 *         last, or the first of its successor.
 */
export function doubtsOfUnit(id: string, typed: Typed, units: readonly UnitVersion[], now: Date): UnitDoubt[] {
  const { validFrom, validTo, successorId } = typed;
  const doubts: UnitDoubt[] = [];
  if (validFrom > warsawDay(now)) doubts.push({ kind: "begins-later", day: validFrom });
  if (validTo === "" || validFrom === "" || validTo < validFrom) return doubts;
  const inTime = new Map(
    [...units, { id, validFrom, validTo, successorId }].map((unit) => {
      const end = unit.validTo === null ? null : column(unit.validTo);
      return [unit.id as string, { ...unit, validFrom: column(unit.validFrom), validTo: end }];
    }),
  );
  const after = new Date(Math.max(at(validTo).getTime() + DAY_MS, now.getTime()));
  if (actsFor(inTime, id, after) !== undefined) return doubts;
  const successor = inTime.get(successorId ?? "");
  const isLater = successor !== undefined && standingOn(successor, after) === "to-come";
  const later = { kind: "successor-later", day: successor?.validFrom.toISOString().slice(0, 10) ?? "" } as const;
  return [...doubts, isLater ? later : { kind: "nobody-after", day: validTo }];
}
